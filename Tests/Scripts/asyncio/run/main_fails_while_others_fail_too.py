import asyncio


async def background(number):
    try:
        await asyncio.sleep(100)
    finally:
        raise KeyError(number)


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"], repr(context["exception"])))
    for number in range(2):
        asyncio.create_task(background(number))
    await asyncio.sleep(0)
    raise ValueError("main")


try:
    asyncio.run(main())
except ValueError as error:
    print(repr(error), error.__context__)
# expect: unhandled exception during asyncio.run() shutdown KeyError(0)
# expect: unhandled exception during asyncio.run() shutdown KeyError(1)
# expect: ValueError('main') None
