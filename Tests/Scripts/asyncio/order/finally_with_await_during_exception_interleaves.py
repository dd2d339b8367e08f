import asyncio

async def work(name):
    try:
        print(name, "raise")
        raise ValueError(name)
    finally:
        await asyncio.sleep(0)
        print(name, "finally")

async def main():
    print(await asyncio.gather(work("a"), work("b"), return_exceptions=True))

asyncio.run(main())
# expect: a raise
# expect: b raise
# expect: a finally
# expect: b finally
# expect: [ValueError('a'), ValueError('b')]
