# category: asyncio
# difference: A task that nobody refers to lives until it is done.
# because: asyncio's documentation calls its loss a trap; the loop owns its tasks.
# instead: Nothing needs to change.
import asyncio
import gc


async def worker():
    await asyncio.get_running_loop().create_future()


async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(0)
    gc.collect()
    print(len(asyncio.all_tasks()))  # expect: 2


asyncio.run(main())
# cpython: 1
