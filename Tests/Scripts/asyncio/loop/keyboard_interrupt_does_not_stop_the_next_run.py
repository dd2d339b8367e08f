# clock: virtual
import asyncio


async def interrupt():
    raise KeyboardInterrupt


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(interrupt())
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted


def stop():
    print("stopped")  # expect: stopped
    loop.stop()


loop.call_soon(loop.call_soon, stop)
loop.run_forever()
loop.close()
