# clock: virtual
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

def name():
    return threading.current_thread().name

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, name))  # expect: asyncio_0
    with ThreadPoolExecutor(1, "mine") as pool:
        print(await loop.run_in_executor(pool, name))  # expect: mine_0
    try:
        loop.set_default_executor(object())
    except TypeError as error:
        print(error)  # expect: executor must be ThreadPoolExecutor instance
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(name)
    except RuntimeError as error:
        print(error)  # expect: Executor shutdown has been called

asyncio.run(main())
