# clock: virtual
import asyncio

async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(10)
            finally:
                raise KeyError("mine")
    except KeyError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise ExceptionGroup("g", [ValueError(1)])
    except ExceptionGroup as e:
        print(repr(e), repr(e.__context__))

asyncio.run(main())
# expect: KeyError('mine') TimeoutError() CancelledError()
# expect: ExceptionGroup('g', [ValueError(1)]) TimeoutError()
