# clock: virtual
import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")  # expect: cancelled
        await asyncio.sleep(1)
        print("cleaned up")  # expect: cleaned up
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error))  # expect: KeyboardInterrupt()
