import asyncio
import logging

logging.basicConfig(level=logging.DEBUG, format="%(module)s %(funcName)s: %(message).24s")
logging.getLogger().handlers[0].setStream(__import__("sys").stdout)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 1000
    loop.call_exception_handler({"message": "something"})
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    logging.info("mine")


logging.getLogger().handlers[0].formatter.formatException = lambda info: info[0].__name__
asyncio.run(main())
# expect: selector_events __init__: Using selector: EpollSel
# expect: base_events default_exception_handler: something
# expect: base_events default_exception_handler: Exception in callback ma
# expect: ZeroDivisionError
# expect: records_name_their_functions main: mine
# expect: base_events close: Close <_UnixSelectorEven
