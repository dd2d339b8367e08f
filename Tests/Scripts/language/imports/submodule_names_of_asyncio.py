import asyncio
from asyncio import sleep, gather, CancelledError, create_task

async def main():
    task = create_task(sleep(0, "slept"))
    print(await gather(task, sleep(0, 2)), CancelledError is asyncio.CancelledError)

asyncio.run(main())
# expect: ['slept', 2] True
