# clock: virtual
import asyncio
import gc


async def numbers():
    try:
        for number in range(5):
            yield number
    finally:
        await asyncio.sleep(1)
        print("closed")


async def first(generator):
    async for number in generator:
        return number


async def main():
    generator = numbers()
    print(await asyncio.create_task(first(generator)))  # expect: 0
    del generator
    gc.collect()
    await asyncio.sleep(2)  # expect: closed
    print("end")  # expect: end


asyncio.run(main())
