import asyncio


async def numbers():
    try:
        yield 1
    finally:
        raise ValueError("cleanup")


async def main():
    global kept
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context["message"].split(" <")[0], repr(context["exception"]), context["asyncgen"] is kept))
    kept = numbers()
    await anext(kept)


asyncio.run(main())
# expect: an error occurred during closing of asynchronous generator ValueError('cleanup') True
