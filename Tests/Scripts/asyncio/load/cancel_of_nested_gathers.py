# ours-alone: CPython's stack ends before
import asyncio

async def main():
    innermost = future = asyncio.get_running_loop().create_future()
    for _ in range(3000):
        future = asyncio.gather(future)
    future.cancel()
    try:
        await future
    except asyncio.CancelledError:
        print(innermost.cancelled())  # expect: True

asyncio.run(main())
