import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for n in range(100_000):
        loop.call_later(1000 + n, print, "never").cancel()
    handles = [loop.call_later(1000, print, "never") for _ in range(100_000)]
    for handle in handles:
        handle.cancel()
    loop.call_later(0, print, "on time")
    await asyncio.sleep(0.001)  # expect: on time

asyncio.run(main())
