import asyncio

async def work(name):
    print(name)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "callback 1")
    asyncio.create_task(work("task 1"))
    loop.call_soon(print, "callback 2")
    asyncio.create_task(work("task 2"))
    await asyncio.sleep(0)
    print("main")

asyncio.run(main())
# expect: callback 1
# expect: task 1
# expect: callback 2
# expect: task 2
# expect: main
