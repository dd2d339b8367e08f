# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    sleeper = None
    loop.call_later(1, lambda: sleeper.cancel())
    sleeper = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(2)
    print(sleeper.cancelled())

asyncio.run(main())
# expect: True
