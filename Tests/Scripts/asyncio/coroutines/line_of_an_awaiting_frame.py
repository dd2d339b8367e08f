import asyncio
import sys


def lines():
    frame, found = sys._getframe(1), []
    while frame and frame.f_code.co_filename == __file__:
        found.append(f"{frame.f_code.co_name} {frame.f_lineno}")
        frame = frame.f_back
    return found[:3]


async def inner():
    print(lines())  # expect: ['inner 14', 'middle 23', 'main 28']
    await asyncio.sleep(0)
    print(lines())  # expect: ['inner 16', 'middle 23', 'main 28']


async def middle():
    total = 1

    total = (total,
             await inner())


async def main():

    await middle()


asyncio.run(main())
