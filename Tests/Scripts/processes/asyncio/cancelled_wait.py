import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE)
    waiter = asyncio.create_task(process.wait())
    await asyncio.sleep(0)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("cancelled", process.returncode)  # expect: cancelled None
    process.stdin.close()
    print(await process.wait())  # expect: 0


asyncio.run(main())
