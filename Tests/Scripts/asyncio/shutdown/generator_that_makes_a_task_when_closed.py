# clock: virtual
import asyncio

async def late():
    print("late begins")
    await asyncio.sleep(0)
    print("late ends")

async def numbers():
    try:
        yield 1
    finally:
        await asyncio.create_task(late())

async def main():
    global generator
    generator = numbers()
    await anext(generator)

asyncio.run(main())

# expect: late begins
# expect: late ends
