import asyncio

async def main():
    future = asyncio.Future()
    future.set_result(1)
    for action in (lambda: future.set_result(2), lambda: future.set_exception(ValueError())):
        try:
            action()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future.cancel(), future.result())

asyncio.run(main())
# expect: invalid state
# expect: invalid state
# expect: False 1
