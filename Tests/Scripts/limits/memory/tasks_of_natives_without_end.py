import resource
import subprocess
import sys

program = """
import asyncio


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(event.wait()) for _ in range(60000)]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)


try:
    asyncio.run(main())
except MemoryError:
    print("MemoryError")
"""


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))


done = subprocess.run(
    [sys.executable, "-c", program], preexec_fn=limit, capture_output=True, env={})
print(done.returncode >= 0)  # expect: True
