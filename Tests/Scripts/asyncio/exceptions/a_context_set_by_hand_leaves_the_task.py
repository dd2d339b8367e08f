import asyncio


async def fail():
    error = KeyError("raised")
    try:
        raise error
    except KeyError:
        error.__context__ = OSError("chosen")
        raise


loop = asyncio.new_event_loop()
try:
    raise ValueError("outside of the loop")
except ValueError:
    task = loop.create_task(fail())
    task.add_done_callback(lambda task: loop.stop())
    loop.run_forever()
loop.close()
error = task.exception()
while error is not None:
    print(repr(error))
    error = error.__context__
# expect: KeyError('raised')
# expect: OSError('chosen')
