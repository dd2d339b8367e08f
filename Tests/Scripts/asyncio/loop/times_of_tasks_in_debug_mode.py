# clock: virtual
# ours-alone: CPython does not keep them
import _asyncio, asyncio, logging

logging.getLogger("asyncio").setLevel(logging.ERROR)

async def compute():
    for _ in range(3):
        sum(range(200000))
        await asyncio.sleep(0)
    await asyncio.sleep(0.001)
    await asyncio.get_running_loop().create_future()

async def wait():
    await asyncio.sleep(2)
    await asyncio.get_running_loop().create_future()

async def main():
    busy, idle = asyncio.create_task(compute()), asyncio.create_task(wait())
    await asyncio.sleep(3)
    running, ready, waiting = _asyncio._task_times(busy)
    print(running > 0, ready > 0, abs(waiting - 3) < 0.01)  # expect: True True True
    running, ready, waiting = _asyncio._task_times(idle)
    print(running > 0, abs(waiting - 3) < 0.01, running < _asyncio._task_times(busy)[0])  # expect: True True True

asyncio.run(main(), debug=True)

async def plain():
    print(_asyncio._task_times(asyncio.current_task()))  # expect: None

asyncio.run(plain())
