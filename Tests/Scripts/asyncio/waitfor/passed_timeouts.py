import asyncio

async def never():
    print("never started")

async def main():
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(never(), timeout)
        except TimeoutError as e:
            print(repr(e), repr(e.__cause__))
    future = asyncio.get_running_loop().create_future()
    future.set_result("done before")
    print(await asyncio.wait_for(future, 0))

asyncio.run(main())
# expect: TimeoutError() CancelledError()
# expect: TimeoutError() CancelledError()
# expect: done before
