# clock: virtual
import asyncio

lines = []


def log(*what):
    lines.append(" ".join(map(str, what)))


async def child(name):
    try:
        await asyncio.sleep(100)
    finally:
        log("child", name)

async def worker():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a"))
            group.create_task(child("b"))
    finally:
        log("group")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())
print(sorted(lines))

# expect: ['child a', 'child b', 'group']
