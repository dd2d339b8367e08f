# Plain callbacks: call_soon chains, done callbacks of futures, timers that are mostly cancelled.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    count = 0

    def bump(left):
        nonlocal count
        count += 1
        if left:
            loop.call_soon(bump, left - 1)

    for _ in range(20):
        loop.call_soon(bump, 10_000)
    finished = loop.create_future()
    fired = 0

    def watch(future):
        nonlocal fired
        fired += future.result()
        if fired == 50_000 * 2:
            finished.set_result(None)

    for _ in range(50_000):
        future = loop.create_future()
        future.add_done_callback(watch)
        future.add_done_callback(watch)
        future.set_result(1)
    await finished
    late = []
    for n in range(50_000):
        timer = loop.call_later(0.001 + n % 10 / 1000, late.append, n)
        if n % 50:
            timer.cancel()
    await asyncio.sleep(0.02)
    while count < 20 * 10_001:
        await asyncio.sleep(0)
    print(count, fired, len(late))


asyncio.run(main())
