# clock: virtual
import asyncio

lines = []


def log(*what):
    lines.append(" ".join(map(str, what)))


async def worker(future, name):
    try:
        await future
    except asyncio.CancelledError:
        log(name, future.cancelled())
        raise

async def main():
    future = asyncio.get_running_loop().create_future()
    asyncio.create_task(worker(future, "a"))
    asyncio.create_task(worker(future, "b"))
    await asyncio.sleep(0)

asyncio.run(main())
print(sorted(lines))

# expect: ['a True', 'b True']
