# clock: virtual
import asyncio

async def main():
    inner = asyncio.create_task(asyncio.sleep(3, "kept"))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 1)
    except TimeoutError:
        print("timeout", inner.done())
    print(await inner)

asyncio.run(main())
# expect: timeout False
# expect: kept
