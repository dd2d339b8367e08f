import asyncio
import gc
import warnings


def make():
    asyncio.new_event_loop()


make()
gc.collect()
warnings.simplefilter("always", ResourceWarning)
warnings.showwarning = lambda message, category, *place: print(category.__name__, message)
asyncio.run(asyncio.sleep(0))
make()
gc.collect()
# expect: ResourceWarning unclosed event loop <_UnixSelectorEventLoop running=False closed=False debug=False>
