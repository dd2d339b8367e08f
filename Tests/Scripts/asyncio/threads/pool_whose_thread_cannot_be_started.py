import asyncio
import threading


def refuse(*args, **options):
    raise RuntimeError("can't start new thread")


async def main():
    start = threading._start_joinable_thread
    threading._start_joinable_thread = refuse
    try:
        await asyncio.to_thread(print, "first")
    except RuntimeError as error:
        print(error)  # expect: can't start new thread
    threading._start_joinable_thread = start
    await asyncio.to_thread(print, "second")


asyncio.run(main())
# expect: first
# expect: second
