import asyncio


async def main():
    inner = asyncio.get_running_loop().create_future()
    for _ in range(3):
        outer = asyncio.shield(inner)
        outer.cancel()
        await asyncio.sleep(0)
    print(inner._callbacks)  # expect: None
    inner.set_result(1)


asyncio.run(main())
