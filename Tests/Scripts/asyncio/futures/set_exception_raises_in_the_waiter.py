import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("x"))
    print(repr(future.exception()))  # expect: ValueError('x')
    try:
        await future
    except ValueError as error:
        print("raised", error)  # expect: raised x
    other = asyncio.Future()
    other.set_exception(KeyError)
    print(repr(other.exception()))  # expect: KeyError()

asyncio.run(main())
