import asyncio

async def numbers():
    try:
        while True:
            yield 1
    finally:
        await asyncio.sleep(0)
        print("generator")

async def background():
    try:
        await asyncio.sleep(100)
    finally:
        print("task")

async def main():
    global kept
    kept = numbers()
    print(await anext(kept))
    asyncio.create_task(background())
    await asyncio.sleep(0)

asyncio.run(main())
# expect: 1
# expect: task
# expect: generator
