import asyncio

async def work(tasks):
    tasks.append(asyncio.current_task())

async def main():
    me = asyncio.current_task()
    seen = []
    await work(seen)
    task = asyncio.create_task(work(seen))
    await task
    print(seen[0] is me, seen[1] is task, asyncio.current_task() is me)  # expect: True True True

asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)  # expect: no running event loop
