import asyncio
import os
import threading
import time

print(time.time() > 0)  # expect: True
thread = threading.Thread(target=time.sleep, args=[0.001])
thread.start()
os.closerange(3, 4096)
thread.join()


async def main():
    await asyncio.sleep(0.001)
    return await asyncio.to_thread(lambda: "ran")


print(asyncio.run(main()))  # expect: ran
