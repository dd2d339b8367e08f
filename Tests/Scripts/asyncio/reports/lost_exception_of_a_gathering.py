import asyncio


async def fail():
    raise ValueError("lost")


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, told: print(told["message"]))
    gathering = asyncio.gather(fail(), fail())
    await asyncio.sleep(0.01)
    del gathering  # expect: _GatheringFuture exception was never retrieved
    print("deleted")  # expect: deleted


asyncio.run(main())
