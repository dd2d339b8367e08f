import asyncio

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closing")
        await asyncio.sleep(0)
        print("closed")

async def first():
    async for _ in numbers():
        break

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    await asyncio.create_task(first())
    loop.call_soon(print, "next")
    for _ in range(4):
        await asyncio.sleep(0)

asyncio.run(main())
# expect: closing
# expect: next
# expect: closed
