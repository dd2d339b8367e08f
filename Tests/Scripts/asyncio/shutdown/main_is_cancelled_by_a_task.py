# clock: virtual
import asyncio

async def killer(task):
    task.cancel()

async def main():
    task = asyncio.create_task(killer(asyncio.current_task()))
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("main", task.done())
        return "result"

print(asyncio.run(main()))

# expect: main True
# expect: result
