# clock: virtual
import asyncio

async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(10)
            finally:
                print(outer.expired(), inner.expired(), asyncio.current_task().cancelling())
    except TimeoutError as e:
        print(repr(e.__cause__), asyncio.current_task().cancelling())

asyncio.run(main())
# expect: True True 1
# expect: CancelledError() 0
