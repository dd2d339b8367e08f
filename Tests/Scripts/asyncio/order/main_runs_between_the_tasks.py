import asyncio

async def work(name):
    print(name, 1)
    await asyncio.sleep(0)
    print(name, 2)

async def main():
    asyncio.create_task(work("a"))
    print("main 1")
    asyncio.create_task(work("b"))
    await asyncio.sleep(0)
    print("main 2")
    asyncio.create_task(work("c"))
    await asyncio.sleep(0)
    print("main 3")
    await asyncio.sleep(0)
    print("main 4")

asyncio.run(main())
# expect: main 1
# expect: a 1
# expect: b 1
# expect: main 2
# expect: a 2
# expect: b 2
# expect: c 1
# expect: main 3
# expect: c 2
# expect: main 4
