# clock: virtual
import asyncio

async def worker(barrier):
    try:
        await barrier.wait()
    except BaseException as error:
        print(type(error).__name__, barrier.n_waiting)
        raise

async def main():
    barrier = asyncio.Barrier(3)
    asyncio.create_task(worker(barrier))
    asyncio.create_task(worker(barrier))
    await asyncio.sleep(1)

asyncio.run(main())

# expect: CancelledError 1
# expect: CancelledError 0
