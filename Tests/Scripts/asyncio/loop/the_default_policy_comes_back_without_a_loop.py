import asyncio
import warnings

warnings.simplefilter("error")


async def nothing():
    pass


asyncio.run(nothing())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
asyncio.set_event_loop_policy(None)
try:
    asyncio.get_event_loop()
except DeprecationWarning as error:
    print(error)  # expect: There is no current event loop
