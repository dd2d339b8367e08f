import asyncio
import warnings


def tell(message, category, filename, line, *rest):
    print(line, message)


warnings.showwarning = tell


async def work(number):
    pass


async def main():
    [work(number) for number in range(2)]  # expect: 17 coroutine 'work' was never awaited
    print("next")  # expect: next


asyncio.run(main())
