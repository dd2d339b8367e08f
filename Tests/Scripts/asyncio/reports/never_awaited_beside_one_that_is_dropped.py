import asyncio
import warnings


def tell(message, category, filename, line, *rest):
    print(line, message)


warnings.showwarning = tell


async def early():
    pass


async def late():
    pass


async def main():
    if early():
        pass
    late()
    await asyncio.sleep(0)


# expect: 21 coroutine 'early' was never awaited
# expect: 23 coroutine 'late' was never awaited
asyncio.run(main())
