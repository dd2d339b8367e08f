# ours-alone: CPython keeps all of them until the next turn
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for _ in range(20000):
        loop.call_later(1000, print).cancel()
    print(loop._timer_cancelled_count < 2000, len(loop._scheduled))  # expect: True 0

asyncio.run(main())
