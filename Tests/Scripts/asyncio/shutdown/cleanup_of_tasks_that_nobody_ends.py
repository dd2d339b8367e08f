import asyncio
import gc


async def work(number):
    try:
        await asyncio.Event().wait()
    finally:
        print("cleanup", number)


async def main():
    asyncio.create_task(work(1), name="one")
    asyncio.create_task(work(2), name="two")
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("closed")  # expect: closed
gc.collect()
# expect: cleanup 1
# expect: cleanup 2
print("collected")  # expect: collected
