# clock: virtual
import asyncio, logging, time

class Show(logging.Handler):
    def emit(self, record):
        what, seconds = record.args
        print(record.levelname, record.msg, what[:16], round(seconds, 3))

logging.getLogger("asyncio").addHandler(Show())

def block(seconds):
    time.sleep(seconds)

async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.5
    loop.call_soon(block, 0.25)
    loop.call_soon(block, 2)
    await asyncio.sleep(0)  # expect: WARNING Executing %s took %.3f seconds <Handle block(2) 2.0
    print(loop.get_debug())  # expect: True

asyncio.run(main(), debug=True)
