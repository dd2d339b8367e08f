import asyncio

async def f():
    print("running")
    return 5

async def main():
    c = f()
    print("made")
    print(await c)

asyncio.run(main())
# expect: made
# expect: running
# expect: 5
