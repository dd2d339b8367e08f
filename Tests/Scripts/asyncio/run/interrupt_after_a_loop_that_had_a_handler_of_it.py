import asyncio
import signal


async def first():
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, print, "handled")
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(0.01)


async def second():
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(10)


asyncio.run(first())
print(signal.getsignal(signal.SIGINT).__name__)
try:
    asyncio.run(second())
except KeyboardInterrupt:
    print("interrupted")

# expect: handled
# expect: default_int_handler
# expect: interrupted
