# clock: virtual
import asyncio

async def main():
    for outer_delay, inner_delay in ((1, 2), (2, 1), (1, 1)):
        try:
            async with asyncio.timeout(outer_delay) as outer:
                try:
                    async with asyncio.timeout(inner_delay) as inner:
                        await asyncio.sleep(10)
                except TimeoutError:
                    print("inner")
                    await asyncio.sleep(10)
        except TimeoutError:
            print("outer")
        print(outer.expired(), inner.expired(), asyncio.current_task().cancelling())

asyncio.run(main())
# expect: outer
# expect: True False 0
# expect: inner
# expect: outer
# expect: True True 0
# expect: outer
# expect: True True 0
