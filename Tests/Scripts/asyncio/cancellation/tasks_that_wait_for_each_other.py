# ours-alone: CPython's stack ends
import asyncio

async def wait_for_other(name, other):
    try:
        await other[0]
    except asyncio.CancelledError:
        print(name)
        raise

async def main():
    others = [[None] for _ in range(3)]
    tasks = [
        asyncio.create_task(wait_for_other(name, other)) for name, other in zip("abc", others)]
    for index, other in enumerate(others):
        other[0] = tasks[(index + 1) % 3]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.wait(tasks)
    print(all(task.cancelled() for task in tasks))

asyncio.run(main())
# expect: a
# expect: c
# expect: b
# expect: True
