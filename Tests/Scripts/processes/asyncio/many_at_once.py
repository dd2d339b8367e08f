import asyncio
from asyncio.subprocess import PIPE


async def run(number):
    process = await asyncio.create_subprocess_exec("sh", "-c", f"echo {number}; exit {number}", stdout=PIPE)
    out, _ = await process.communicate()
    return int(out), process.returncode


async def main():
    print(await asyncio.gather(*map(run, range(12))))


asyncio.run(main())

# expect: [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8), (9, 9), (10, 10), (11, 11)]
