import asyncio

async def stubborn():
    try:
        await asyncio.sleep(100)
    finally:
        print("cleanup of the task")
        await asyncio.sleep(0)
        print("cleanup ends")

async def agen():
    try:
        yield 1
    finally:
        print("generator closed")

async def main():
    global kept
    asyncio.create_task(stubborn())
    kept = agen()
    await anext(kept)
    await asyncio.sleep(0)
    raise KeyError("main")

try:
    asyncio.run(main())
except KeyError as e:
    print(repr(e))
# expect: cleanup of the task
# expect: cleanup ends
# expect: generator closed
# expect: KeyError('main')
