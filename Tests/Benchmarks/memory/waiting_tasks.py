# As many tasks as the argument says, all waiting. `scripts/bench` measures the process meanwhile.
import asyncio
import sys


async def waiter(future):
    await future


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(future)) for _ in range(int(sys.argv[1]))]
    await asyncio.sleep(0)
    print("waiting", len(tasks), flush=True)
    await asyncio.sleep(600)


asyncio.run(main())
