# Suspending and resuming under a tall stack of awaits.
import asyncio


async def level(n, turns):
    if n:
        return 1 + await level(n - 1, turns)
    for _ in range(turns):
        await asyncio.sleep(0)
    return 0


async def direct(n):
    return 1 + await direct(n - 1) if n else 0


async def main():
    print(sum(await asyncio.gather(*(level(50, 150) for _ in range(350)))))
    print(sum([await direct(60) for _ in range(16_000)]))


asyncio.run(main())
