# clock: virtual
import asyncio
import signal


async def main():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")  # expect: cancelled
        signal.raise_signal(signal.SIGINT)
        print("not reached")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted
