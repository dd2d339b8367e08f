# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        raise KeyError("cleanup")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("reported", repr(context["exception"])))
    asyncio.create_task(worker())
    await asyncio.sleep(0)
    raise ValueError("main")

try:
    asyncio.run(main())
except ValueError as error:
    print("raised", error, error.__context__)

# expect: reported KeyError('cleanup')
# expect: raised main None
