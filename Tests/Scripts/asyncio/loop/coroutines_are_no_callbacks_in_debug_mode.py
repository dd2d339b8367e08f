import asyncio

async def work():
    pass

loop = asyncio.new_event_loop()
loop.set_debug(True)
for call in (loop.call_soon, lambda f: loop.call_later(1, f), lambda f: loop.call_at(1, f)):
    try:
        call(work)
    except TypeError as error:
        print(error)
try:
    loop.call_soon(5)
except TypeError as error:
    print(error)
loop.close()
# expect: coroutines cannot be used with call_soon()
# expect: coroutines cannot be used with call_at()
# expect: coroutines cannot be used with call_at()
# expect: a callable object was expected by call_soon(), got 5
