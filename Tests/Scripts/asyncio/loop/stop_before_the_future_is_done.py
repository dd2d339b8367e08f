import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(loop.create_future())
except RuntimeError as e:
    print(e)
loop.close()
# expect: Event loop stopped before Future completed.
