import asyncio
import threading
import time

def work(begun):
    begun.set()
    time.sleep(0.02)
    print("worked")

async def main():
    begun = threading.Event()
    task = asyncio.create_task(asyncio.to_thread(work, begun))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")

asyncio.run(main())
print("after")

# expect: cancelled
# expect: worked
# expect: after
