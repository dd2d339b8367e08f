import asyncio
import threading

started, gate, ended = threading.Event(), threading.Event(), threading.Event()

def work():
    started.set()
    gate.wait()
    ended.set()

async def main():
    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.to_thread(started.wait)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", ended.is_set())  # expect: cancelled False
    gate.set()

asyncio.run(main())
print(ended.is_set(), threading.active_count())  # expect: True 1
