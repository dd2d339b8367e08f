import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("failed"))
    for number in range(2):
        try:
            try:
                raise KeyError(number)
            except KeyError:
                future.result()
        except ValueError as error:
            print(repr(error.__context__))
    # expect: KeyError(0)
    # expect: KeyError(1)

asyncio.run(main())
