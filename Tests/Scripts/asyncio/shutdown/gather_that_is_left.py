# clock: virtual
import asyncio

lines = []


def log(*what):
    lines.append(" ".join(map(str, what)))


async def part(name):
    try:
        await asyncio.sleep(100)
    finally:
        log(name)

async def worker():
    try:
        await asyncio.gather(part("a"), part("b"))
    except asyncio.CancelledError:
        log("gather")
        raise

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())
print(sorted(lines))

# expect: ['a', 'b', 'gather']
