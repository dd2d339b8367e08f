import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    coroutine = asyncio.sleep(0)
    for arguments, options in [
        ((future,), {}), ((coroutine,), {}), (([],), {}), (([coroutine],), {}),
        (([future],), {"return_when": "NEVER"}), (([1],), {}),
    ]:
        try:
            await asyncio.wait(*arguments, **options)
        except Exception as e:
            print(type(e).__name__, e)
    await coroutine

asyncio.run(main())
# expect: TypeError expect a list of futures, not Future
# expect: TypeError expect a list of futures, not coroutine
# expect: ValueError Set of Tasks/Futures is empty.
# expect: TypeError Passing coroutines is forbidden, use tasks explicitly.
# expect: ValueError Invalid return_when value: NEVER
# expect: AttributeError 'int' object has no attribute 'add_done_callback'
