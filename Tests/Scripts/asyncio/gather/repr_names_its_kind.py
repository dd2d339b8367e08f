import asyncio


async def main():
    gathering = asyncio.gather(asyncio.sleep(0, 1))
    print(gathering)  # expect: <_GatheringFuture pending>
    print(await gathering, gathering)  # expect: [1] <_GatheringFuture finished result=[1]>


asyncio.run(main())
