# clock: virtual
import asyncio

async def with_timeout(coroutine, seconds):
    task = asyncio.create_task(coroutine)
    timer = asyncio.get_running_loop().call_later(seconds, task.cancel)
    try:
        return await task
    except asyncio.CancelledError:
        return "timed out"
    finally:
        timer.cancel()

async def main():
    print(await with_timeout(asyncio.sleep(1, "fast"), 2))  # expect: fast
    print(await with_timeout(asyncio.sleep(9, "slow"), 2))  # expect: timed out

asyncio.run(main())
