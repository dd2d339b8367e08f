# clock: virtual
import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(100))
    g = asyncio.gather(task, asyncio.sleep(1, "other"), return_exceptions=True)
    await asyncio.sleep(0)
    task.cancel("reason")
    print(await g)  # expect: [CancelledError(''), 'other']

asyncio.run(main())
