import asyncio

async def steps(name):
    for i in range(2):
        print(name, i)
        await asyncio.sleep(0)

async def by_coroutine():
    await steps("coroutine")
    print("coroutine awaited")

async def by_task():
    await asyncio.create_task(steps("task"))
    print("task awaited")

async def main():
    await asyncio.gather(by_task(), by_coroutine())

asyncio.run(main())
# expect: coroutine 0
# expect: task 0
# expect: coroutine 1
# expect: task 1
# expect: coroutine awaited
# expect: task awaited
