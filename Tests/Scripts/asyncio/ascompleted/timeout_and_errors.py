# clock: virtual
import asyncio

async def fail():
    raise ValueError("failed")

async def main():
    t = asyncio.create_task(asyncio.sleep(1, "in time"))
    late = asyncio.create_task(asyncio.sleep(9))
    for f in asyncio.as_completed([t, late, fail()], timeout=3):
        try:
            print(await f)
        except (ValueError, TimeoutError) as e:
            print(repr(e))
    try:
        asyncio.as_completed(asyncio.get_running_loop().create_future())
    except TypeError as e:
        print(e)
    same = asyncio.create_task(asyncio.sleep(0, "once"))
    print([await f for f in asyncio.as_completed([same, same])])

asyncio.run(main())
# expect: ValueError('failed')
# expect: in time
# expect: TimeoutError()
# expect: expects an iterable of awaitables, not Future
# expect: ['once']
