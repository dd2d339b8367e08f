# clock: virtual
import asyncio

lines = []


def log(*what):
    lines.append(" ".join(map(str, what)))


async def producer(queue):
    try:
        while True:
            await queue.put(1)
    finally:
        log("producer", queue.qsize())

async def consumer(queue):
    try:
        await queue.get()
        await asyncio.sleep(100)
    finally:
        log("consumer", queue.qsize())

async def main():
    queue = asyncio.Queue(2)
    asyncio.create_task(producer(queue))
    asyncio.create_task(consumer(queue))
    await asyncio.sleep(1)

asyncio.run(main())
print(sorted(lines))

# expect: ['consumer 2', 'producer 2']
