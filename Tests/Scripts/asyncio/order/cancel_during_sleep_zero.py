import asyncio

async def work():
    for i in range(3):
        print("work", i)
        await asyncio.sleep(0)

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    print("cancelled")
    await asyncio.sleep(0)
    print("one turn later", task.cancelled())

asyncio.run(main())
# expect: work 0
# expect: work 1
# expect: cancelled
# expect: one turn later True
