# It replaces the one of asyncio.run, which would cancel the task.
import asyncio
import os
import signal


async def main():
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(1)
    except KeyboardInterrupt:
        print("within the task")  # expect: within the task


asyncio.run(main())
print("end")  # expect: end
