import asyncio

async def inner():
    print("inner")

async def other():
    print("other")

async def main():
    asyncio.create_task(other())
    await inner()
    await inner()
    print("main before other")
    await asyncio.sleep(0)
    print("main after other")

asyncio.run(main())
# expect: inner
# expect: inner
# expect: main before other
# expect: other
# expect: main after other
