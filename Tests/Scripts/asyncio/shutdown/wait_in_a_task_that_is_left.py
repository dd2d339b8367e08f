# clock: virtual
import asyncio

lines = []


def log(*what):
    lines.append(" ".join(map(str, what)))


async def inner(name):
    try:
        await asyncio.sleep(100)
    finally:
        log(name)

async def worker():
    tasks = [asyncio.create_task(inner(name)) for name in "ab"]
    try:
        await asyncio.wait(tasks)
    finally:
        log("worker")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())
print(sorted(lines))

# expect: ['a', 'b', 'worker']
