# clock: virtual
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "called")
loop._run_forever_setup()
print(loop.is_running(), asyncio.get_running_loop() is loop)  # expect: True True
loop.call_soon(print, "again")
loop._run_once()
# expect: called
# expect: again
loop._run_forever_cleanup()
print(loop.is_running(), asyncio._get_running_loop())  # expect: False None
loop.close()
