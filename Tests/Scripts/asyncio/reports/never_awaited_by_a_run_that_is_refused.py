import asyncio
import warnings


def tell(message, category, filename, line, *rest):
    print(line, message)


warnings.showwarning = tell


async def work():
    pass


async def main():
    try:
        asyncio.run(work())
    except RuntimeError as error:
        print(error)
    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(work())
    except RuntimeError as error:
        print(error)


# expect: asyncio.run() cannot be called from a running event loop
# expect: 20 coroutine 'work' was never awaited
# expect: This event loop is already running
# expect: 25 coroutine 'work' was never awaited
asyncio.run(main())


def start():
    asyncio.create_task(work())


# expect: no running event loop
# expect: 44 coroutine 'work' was never awaited
try:
    start()
except RuntimeError as error:
    print(error)
