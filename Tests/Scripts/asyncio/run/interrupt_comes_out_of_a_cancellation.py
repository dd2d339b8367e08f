import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGINT)
    await asyncio.sleep(10)


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)

# expect: CancelledError() None False
