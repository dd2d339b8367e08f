# clock: virtual
import asyncio

log = []

async def background(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log.append(name)
        raise

async def main():
    asyncio.create_task(background("a"))
    asyncio.create_task(background("b"))
    await asyncio.sleep(1)
    print("main ends")  # expect: main ends

asyncio.run(main())
print(sorted(log))  # expect: ['a', 'b']
