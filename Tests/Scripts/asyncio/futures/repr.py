import asyncio

async def main():
    future = asyncio.Future()
    print(future)  # expect: <Future pending>
    future.set_result([1])
    print(future)  # expect: <Future finished result=[1]>
    bad = asyncio.Future()
    bad.set_exception(ValueError("x"))
    print(bad)  # expect: <Future finished exception=ValueError('x')>
    gone = asyncio.Future()
    gone.cancel()
    print(gone)  # expect: <Future cancelled>
    bad.exception()

asyncio.run(main())
