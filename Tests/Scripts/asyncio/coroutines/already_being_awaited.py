import asyncio

async def f():
    await asyncio.sleep(0)

async def waiter(c):
    try:
        await c
        print("done")
    except RuntimeError as error:
        print(error)

async def main():
    c = f()
    await asyncio.gather(waiter(c), waiter(c))

asyncio.run(main())
# expect: coroutine is being awaited already
# expect: done
