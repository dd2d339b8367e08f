# clock: virtual
# The inner deadline and the sleep end in the same turn; other timers must not suffer.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(5):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner", round(loop.time() - start))  # expect: inner 1
            await loop.create_future()
    except TimeoutError:
        print("outer", round(loop.time() - start))  # expect: outer 5

asyncio.run(main())
