# clock: virtual
import asyncio

lines = []


def log(*what):
    lines.append(" ".join(map(str, what)))


async def holder(lock):
    async with lock:
        try:
            await asyncio.sleep(100)
        finally:
            log("holder")

async def waiter(lock):
    try:
        async with lock:
            log("never")
    except asyncio.CancelledError:
        log("waiter")
        raise

async def main():
    global lock
    lock = asyncio.Lock()
    asyncio.create_task(holder(lock))
    asyncio.create_task(waiter(lock))
    await asyncio.sleep(1)

asyncio.run(main())
log(lock.locked())
print(sorted(lines))

# expect: ['False', 'holder', 'waiter']
