import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(message)s")
loop = asyncio.SelectorEventLoop()  # expect: Using selector: EpollSelector
loop.close()
loop = asyncio.SelectorEventLoop()  # expect: Using selector: EpollSelector
loop.set_debug(True)
loop.close()  # expect: Close <_UnixSelectorEventLoop running=False closed=False debug=True>
loop.close()
