import asyncio
import os
import sys


async def in_child():
    await asyncio.sleep(0.001)
    print("a loop of its own", flush=True)  # expect: no running event loop


async def main():
    child = os.fork()
    if child == 0:
        try:
            asyncio.get_running_loop()
        except RuntimeError as error:
            print(error)  # expect: a loop of its own
        asyncio.run(in_child())
        os._exit(0)
    os.waitpid(child, 0)
    await asyncio.sleep(0.001)
    print("the parent's goes on")  # expect: the parent's goes on


sys.stdout.flush()
asyncio.run(main())
