import asyncio

async def main():
    for awaitable, timeout in [(5, 1), (5, 0), (5, None)]:
        try:
            await asyncio.wait_for(awaitable, timeout)
        except TypeError as e:
            print(e)
    coroutine = asyncio.sleep(0)
    try:
        await asyncio.wait_for(coroutine, "x")
    except TypeError as e:
        print(e)
    coroutine.close()

asyncio.run(main())
# expect: object int can't be used in 'await' expression
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: object int can't be used in 'await' expression
# expect: '<=' not supported between instances of 'str' and 'int'
