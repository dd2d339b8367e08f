import asyncio

async def work(n):
    print(n)

async def main():
    tasks = [asyncio.create_task(work(i)) for i in range(5)]
    await tasks[0]
    print("first awaited")
    print([t.done() for t in tasks])

asyncio.run(main())
# expect: 0
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# expect: first awaited
# expect: [True, True, True, True, True]
