# clock: virtual
import asyncio
import time


async def main():
    start = time.monotonic()
    process = await asyncio.create_subprocess_exec("true")
    alarm = asyncio.create_task(asyncio.sleep(3600))
    await process.wait()
    # A child is waited for as long as it takes: no jump to the next timer.
    print(time.monotonic() - start < 60, alarm.done())  # expect: True False
    alarm.cancel()


asyncio.run(main())
