import asyncio

async def numbers():
    try:
        yield 1
    finally:
        yield 2

async def main():
    global generator
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
    generator = numbers()
    await anext(generator)

asyncio.run(main())

# expect: RuntimeError('async generator ignored GeneratorExit')
