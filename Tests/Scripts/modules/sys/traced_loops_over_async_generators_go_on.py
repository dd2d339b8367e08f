# Code that may be traced resumes in the bodies of its loops.
import asyncio
import sys

sys.settrace(None)


async def numbers(count):
    for number in range(count):
        yield number


async def main():
    print([x async for x in (y async for y in numbers(3))])
    async for x in numbers(2):
        await asyncio.sleep(0)
        print(x)
    for x in range(2):
        await asyncio.sleep(0)
    else:
        await asyncio.sleep(0)
        print("end")


asyncio.run(main())
# expect: [0, 1, 2]
# expect: 0
# expect: 1
# expect: end
