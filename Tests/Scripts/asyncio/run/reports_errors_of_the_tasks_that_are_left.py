import asyncio

async def background():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        1 / 0

async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"], repr(context["exception"]), context["task"].get_name()))
    asyncio.create_task(background(), name="left")
    await asyncio.sleep(0)

asyncio.run(main())
# expect: unhandled exception during asyncio.run() shutdown ZeroDivisionError('division by zero') left
