import asyncio


async def numbers():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        print("closed")


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context))
    global held
    held = numbers()
    try:
        await held.asend("early")
    except TypeError as error:
        print(error)  # expect: can't send non-None value to a just-started async generator
    print(await anext(held))  # expect: 1


asyncio.run(main())
print("after")
# expect: closed
# expect: after
