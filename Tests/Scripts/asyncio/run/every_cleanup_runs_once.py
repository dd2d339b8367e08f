# clock: virtual
import asyncio
from collections import Counter

ran = Counter()


async def nested(depth):
    try:
        if depth:
            await nested(depth - 1)
        else:
            await asyncio.sleep(100)
    finally:
        ran["before", depth] += 1
        await asyncio.sleep(depth)
        ran["after", depth] += 1


async def main():
    for _ in range(3):
        asyncio.create_task(nested(3))
    waiting = asyncio.shield(nested(0))
    limited = asyncio.create_task(asyncio.wait_for(nested(0), 50))
    await asyncio.sleep(1)


asyncio.run(main())
print(sorted(ran.items()))
# expect: [(('after', 0), 5), (('after', 1), 3), (('after', 2), 3), (('after', 3), 3), (('before', 0), 5), (('before', 1), 3), (('before', 2), 3), (('before', 3), 3)]
