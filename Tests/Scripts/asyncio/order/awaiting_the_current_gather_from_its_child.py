import asyncio

async def quick():
    print("quick")
    return 1

async def slow():
    for i in range(2):
        await asyncio.sleep(0)
        print("slow", i)
    return 2

async def watcher(g):
    print("watcher", await g)

async def main():
    g = asyncio.gather(quick(), slow())
    w = asyncio.create_task(watcher(g))
    print("main", await g)
    await w

asyncio.run(main())
# expect: quick
# expect: slow 0
# expect: slow 1
# expect: main [1, 2]
# expect: watcher [1, 2]
