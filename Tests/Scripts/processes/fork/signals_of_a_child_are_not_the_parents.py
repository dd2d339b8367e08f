import asyncio
import os
import signal


async def main():
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, print, "the parent's")
    child = os.fork()
    if child == 0:
        signal.raise_signal(signal.SIGUSR1)
        os._exit(0)
    os.waitpid(child, 0)
    await asyncio.sleep(0.01)
    print("nothing came")


asyncio.run(main())

# expect: nothing came
