import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stopped.set)
    loop.call_soon(os.kill, os.getpid(), signal.SIGTERM)
    await stopped.wait()
    print("stopped", loop.remove_signal_handler(signal.SIGTERM))
    print(loop.remove_signal_handler(signal.SIGTERM))
    interrupted = asyncio.Event()
    signal.signal(signal.SIGUSR2, lambda number, frame: loop.call_soon_threadsafe(interrupted.set))
    loop.call_later(0.01, signal.raise_signal, signal.SIGUSR2)
    await interrupted.wait()
    print("handled")


asyncio.run(main())

# expect: stopped True
# expect: False
# expect: handled
