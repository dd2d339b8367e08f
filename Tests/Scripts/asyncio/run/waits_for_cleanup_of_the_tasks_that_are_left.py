# clock: virtual
import asyncio

async def background():
    try:
        await asyncio.sleep(100)
    finally:
        print("cleaning")  # expect: cleaning
        await asyncio.sleep(5)
        print("clean")  # expect: clean

async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0)
    return "result"

print(asyncio.run(main()))  # expect: result
