import asyncio
import warnings


async def notify():
    print("never runs")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(notify)
    await asyncio.sleep(0)
    loop.call_later(0, notify)
    await asyncio.sleep(0.01)


warnings.showwarning = lambda message, *rest: print(message)
warnings.simplefilter("always")
asyncio.run(main())
# expect: coroutine 'notify' was never awaited
# expect: coroutine 'notify' was never awaited
