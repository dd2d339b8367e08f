import asyncio

async def fail():
    raise ValueError("inner")

async def main():
    print(await asyncio.shield(asyncio.sleep(0, "result")))
    try:
        await asyncio.shield(fail())
    except ValueError as e:
        print(e)
    inner = asyncio.create_task(asyncio.sleep(9))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("inner cancel", outer.cancelled())
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)

asyncio.run(main())
# expect: result
# expect: inner
# expect: inner cancel True
# expect: True
