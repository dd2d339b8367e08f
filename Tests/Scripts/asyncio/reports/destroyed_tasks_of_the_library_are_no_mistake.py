import asyncio
import gc


async def never(loop):
    await loop.create_future()


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"]))
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(never(loop))
except RuntimeError as error:
    print(error)
gc.collect()
task = loop.create_task(never(loop))
print(task._log_destroy_pending)
task.cancel()
loop.run_until_complete(asyncio.wait([task]))


async def main():
    gathered = asyncio.gather(asyncio.sleep(0), task)
    print([child._log_destroy_pending for child in gathered._children])
    await asyncio.gather(gathered, return_exceptions=True)


loop.run_until_complete(main())
loop.close()
# expect: Event loop stopped before Future completed.
# expect: True
# expect: [False, True]
