import asyncio

async def main():
    t = asyncio.create_task(asyncio.sleep(0, 1))
    done, pending = await asyncio.wait(x for x in (t, t, t))
    print(len(done), len(pending))

asyncio.run(main())
# expect: 1 0
