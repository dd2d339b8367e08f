import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(name)s %(levelname)s %(message)s")


async def main():
    logging.info("running")


asyncio.run(main())
# expect: asyncio DEBUG Using selector: EpollSelector
# expect: root INFO running
