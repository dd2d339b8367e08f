import asyncio

async def work(n):
    await asyncio.sleep(0)
    return n

async def main():
    task = asyncio.create_task(work(1))
    print([await one for one in asyncio.as_completed([task, task, task])])  # expect: [1]
    coroutine = work(2)
    print([await one for one in asyncio.as_completed([coroutine, coroutine])])  # expect: [2]

asyncio.run(main())
