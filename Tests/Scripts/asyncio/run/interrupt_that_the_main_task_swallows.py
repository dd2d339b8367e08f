# clock: virtual
import asyncio
import signal


async def main():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "kept"


print(asyncio.run(main()))  # expect: kept
