# clock: virtual
import asyncio
import time


async def main():
    # Both deadlines pass while nobody can be told: both timers fire in one turn.
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(2) as inner:
                    time.sleep(5)
                    await asyncio.sleep(10)
            finally:
                print(outer.expired(), inner.expired())
    except TimeoutError:
        print("outer", asyncio.current_task().cancelling())


asyncio.run(main())
# expect: True True
# expect: outer 0
