# ours-alone: CPython's stack ends before
import asyncio

ended = 0

async def link(inner):
    global ended
    try:
        await (inner or asyncio.sleep(1000))
    finally:
        ended += 1

async def main():
    task = None
    for _ in range(5000):
        task = asyncio.create_task(link(task))
    await asyncio.sleep(0)

asyncio.run(main())
print(ended)  # expect: 5000
