import asyncio
import contextlib

class Outer:
    class Inner:
        pass

async def enter(manager):
    try:
        async with manager:
            pass
    except TypeError as error:
        print(error)

asyncio.run(enter(Outer.Inner()))  # expect: 'Inner' object does not support the asynchronous context manager protocol
asyncio.run(enter(contextlib.closing(3)))  # expect: 'closing' object does not support the asynchronous context manager protocol
