import asyncio
import warnings


def tell(message, category, filename, line, *rest):
    print(line, message)


warnings.showwarning = tell


async def work():
    pass


def fail():
    coroutine = work()
    raise ValueError


def translate():
    try:
        fail()
    except ValueError as error:
        raise LookupError from error


async def main():
    try:
        translate()
    except LookupError as error:
        saved = error
    try:
        [].pop()
    except IndexError:
        print("unrelated")  # expect: unrelated
    saved = None  # expect: 37 coroutine 'work' was never awaited
    print("over")  # expect: over


asyncio.run(main())
