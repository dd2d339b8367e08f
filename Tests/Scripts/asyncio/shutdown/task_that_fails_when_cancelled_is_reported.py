# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise KeyError("instead")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())

# expect: unhandled exception during asyncio.run() shutdown KeyError('instead')
