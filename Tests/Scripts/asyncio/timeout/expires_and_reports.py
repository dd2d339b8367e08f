# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(2) as cm:
            print(cm.when() - start, cm.expired())
            await asyncio.sleep(10)
    except TimeoutError as e:
        print(repr(e.__cause__), cm.expired(), loop.time() - start)
    async with asyncio.timeout(2) as cm:
        await asyncio.sleep(1)
    print(cm.expired(), cm, asyncio.current_task().cancelling())
    async with asyncio.timeout(None) as cm:
        print(cm, cm.when())
    try:
        async with asyncio.timeout_at(loop.time() + 1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout_at")

asyncio.run(main())
# expect: 2.0 False
# expect: CancelledError() True 2.0
# expect: False <Timeout [finished]> 0
# expect: <Timeout [active] when=None> None
# expect: timeout_at
