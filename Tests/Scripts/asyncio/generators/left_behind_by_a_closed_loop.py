import asyncio
import gc


async def numbers():
    try:
        yield 1
    finally:
        print("finally")


async def begin():
    source = numbers()
    await anext(source)
    return source


loop = asyncio.new_event_loop()
source = loop.run_until_complete(begin())
loop.close()
del source
gc.collect()
print("nothing happened")  # expect: nothing happened
