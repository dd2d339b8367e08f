# clock: virtual
import asyncio

async def worker():
    await asyncio.sleep(100)

def fail(task):
    raise KeyError("callback")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
    asyncio.create_task(worker()).add_done_callback(fail)
    await asyncio.sleep(0)

asyncio.run(main())

# expect: KeyError('callback')
