import asyncio

async def other():
    print("other")

async def main():
    future = asyncio.Future()
    future.set_result("now")
    asyncio.create_task(other())
    print(await future)
    print("main goes on")
    await asyncio.sleep(0)

asyncio.run(main())
# expect: now
# expect: main goes on
# expect: other
