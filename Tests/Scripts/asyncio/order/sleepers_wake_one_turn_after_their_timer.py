# clock: virtual
import asyncio

async def sleeper(name):
    await asyncio.sleep(1)
    print(name)

async def main():
    loop = asyncio.get_running_loop()
    a = asyncio.create_task(sleeper("sleeper 1"))
    await asyncio.sleep(0)
    loop.call_later(1, print, "timer 1")
    b = asyncio.create_task(sleeper("sleeper 2"))
    await asyncio.sleep(0)
    loop.call_at(loop.time() + 1, print, "timer 2")
    await asyncio.sleep(2)

asyncio.run(main())
# expect: timer 1
# expect: timer 2
# expect: sleeper 1
# expect: sleeper 2
