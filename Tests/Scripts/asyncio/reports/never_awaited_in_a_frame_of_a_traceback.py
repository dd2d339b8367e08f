import asyncio
import warnings


def tell(message, category, filename, line, *rest):
    print(line, message)


warnings.showwarning = tell


async def work():
    pass


async def fail():
    coroutine = work()
    raise ValueError


async def main():
    saved = None
    try:
        await fail()
    except ValueError as error:
        saved = error
    print("held")  # expect: held
    saved = None  # expect: 28 coroutine 'work' was never awaited
    try:
        await fail()
    except ValueError:
        print("handled")  # expect: handled
        saved = 1  # expect: 33 coroutine 'work' was never awaited
    print("over")  # expect: over


asyncio.run(main())
