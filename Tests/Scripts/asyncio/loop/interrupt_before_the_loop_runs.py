import asyncio
import signal

loop = asyncio.new_event_loop()
loop.add_signal_handler(signal.SIGINT, print, "handled")
signal.raise_signal(signal.SIGINT)
print("not yet")
loop.run_until_complete(asyncio.sleep(0.01))
loop.remove_signal_handler(signal.SIGINT)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
loop.close()
# expect: not yet
# expect: handled
# expect: interrupted
