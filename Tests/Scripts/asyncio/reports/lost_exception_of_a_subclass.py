import asyncio
import logging
import sys
import weakref

logging.basicConfig(stream=sys.stdout, format="%(message)s")


class Own(asyncio.Future):
    pass


loop = asyncio.new_event_loop()
future = Own(loop=loop)
future.set_exception(ValueError("lost"))
seen = weakref.ref(future)
del future
print(seen())
loop.close()
# expect: Own exception was never retrieved
# expect: future: <Own finished exception=ValueError('lost')>
# expect: ValueError: lost
# expect: None
