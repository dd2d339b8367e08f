import asyncio

async def work(name):
    print("start", name)
    await asyncio.sleep(0)
    print("end", name)

async def main():
    task = asyncio.create_task(work("task"))
    await work("direct")
    await task

asyncio.run(main())
# expect: start direct
# expect: start task
# expect: end direct
# expect: end task
