# clock: virtual
# ours-alone: CPython waits in silence
import asyncio
import signal
import sys


async def stubborn():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("swallowed")  # expect: swallowed


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, signal.raise_signal, signal.SIGINT)
    loop.call_later(7, signal.raise_signal, signal.SIGINT)
    await asyncio.create_task(stubborn(), name="mule")


class Told:
    def write(self, text):
        print("told:", text.replace(__file__, "FILE"), end="")

    def flush(self):
        pass


sys.stderr = Told()
try:
    asyncio.run(main())
except RuntimeError as error:
    print(str(error)[:7], repr(error.__context__))

# expect: told: 5 seconds after Ctrl-C Task-1 (main() running at FILE:20) goes on, waiting for mule (stubborn() running at FILE:11). Ctrl-C again ends it.
# expect: swallowed
# expect: swallowed
# expect: 2 tasks KeyboardInterrupt()
