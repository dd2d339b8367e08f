# clock: virtual
import asyncio

async def worker():
    try:
        for number in range(5):
            print(number)
            await asyncio.sleep(1)
    finally:
        print("worker ends")

async def start():
    global task
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)

async def pause():
    await asyncio.sleep(1.5)

with asyncio.Runner() as runner:
    runner.run(start())
    print("between")
    runner.run(pause())
    print("leaving")
print(task.cancelled())

# expect: 0
# expect: between
# expect: 1
# expect: leaving
# expect: worker ends
# expect: True
