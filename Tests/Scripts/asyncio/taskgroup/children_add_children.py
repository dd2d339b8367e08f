import asyncio

async def grow(tg, n):
    print("n", n)
    if n < 3:
        tg.create_task(grow(tg, n + 1))
        tg.create_task(grow(tg, n + 2))

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(grow(tg, 0))

asyncio.run(main())
# expect: n 0
# expect: n 1
# expect: n 2
# expect: n 2
# expect: n 3
# expect: n 3
# expect: n 4
# expect: n 3
# expect: n 4
