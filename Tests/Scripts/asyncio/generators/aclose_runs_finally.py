# clock: virtual
import asyncio

async def g():
    try:
        yield 1
    finally:
        await asyncio.sleep(1)
        print("closed")

async def main():
    it = g()
    print(await anext(it))
    await it.aclose()
    await it.aclose()
    print(await anext(it, "exhausted"))

asyncio.run(main())
# expect: 1
# expect: closed
# expect: exhausted
