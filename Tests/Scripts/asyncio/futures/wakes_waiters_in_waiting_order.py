import asyncio

async def waiter(name, future):
    await future
    print(name)

async def main():
    future = asyncio.Future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in "abc"]
    await asyncio.sleep(0)
    future.set_result(None)
    print("set")
    for task in tasks:
        await task

asyncio.run(main())
# expect: set
# expect: a
# expect: b
# expect: c
