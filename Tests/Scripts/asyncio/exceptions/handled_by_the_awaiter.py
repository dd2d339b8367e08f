# clock: virtual
import asyncio
import sys


async def repair(name):
    await asyncio.sleep(1)
    print(name, repr(sys.exception()))
    try:
        raise KeyError(name)
    except KeyError as error:
        print(repr(error.__context__))
    await asyncio.sleep(1)
    return await again(name)


async def again(name):
    await asyncio.sleep(1)
    print(name, repr(sys.exception()))
    raise


async def main():
    try:
        raise ValueError("broken")
    except ValueError:
        task = asyncio.create_task(repair("task"))
        try:
            await repair("awaited")
        except ValueError as error:
            print("again", error)
        print(repr(sys.exception()))
    try:
        await task
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: awaited ValueError('broken')
# expect: ValueError('broken')
# expect: task None
# expect: None
# expect: awaited ValueError('broken')
# expect: again broken
# expect: ValueError('broken')
# expect: task None
# expect: No active exception to reraise
