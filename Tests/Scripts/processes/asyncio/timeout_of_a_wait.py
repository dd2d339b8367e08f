# clock: virtual
import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE)
    try:
        await asyncio.wait_for(process.wait(), 0.01)
    except TimeoutError:
        print("too slow", process.returncode)  # expect: too slow None
    process.kill()
    print(await process.wait())  # expect: -9


asyncio.run(main())
