import asyncio

async def numbers():
    yield 1
    yield 2

async def other():
    print("other")

async def main():
    asyncio.create_task(other())
    async for n in numbers():
        print(n)
    print("main before other")
    await asyncio.sleep(0)

asyncio.run(main())
# expect: 1
# expect: 2
# expect: main before other
# expect: other
