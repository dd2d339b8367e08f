import asyncio

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug())
print(loop.run_until_complete(asyncio.sleep(0, "result")))
future = loop.create_future()
loop.call_soon(future.set_result, "future")
print(loop.run_until_complete(future))

async def fail():
    raise ValueError("inside")

try:
    loop.run_until_complete(fail())
except ValueError as e:
    print(repr(e))
loop.close()
loop.close()
print(loop.is_closed())
coroutine = asyncio.sleep(0)
for f in (lambda: loop.call_soon(print), lambda: loop.run_until_complete(coroutine), lambda: loop.run_forever()):
    try:
        f()
    except RuntimeError as e:
        print(e)
coroutine.close()
# expect: False False False
# expect: result
# expect: future
# expect: ValueError('inside')
# expect: True
# expect: Event loop is closed
# expect: Event loop is closed
# expect: Event loop is closed
