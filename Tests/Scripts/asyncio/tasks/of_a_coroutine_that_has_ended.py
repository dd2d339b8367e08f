# clock: virtual
import asyncio


async def work():
    await asyncio.sleep(0)
    return 1


async def attempt(task):
    try:
        print(await task)
    except RuntimeError as error:
        print(error)


async def main():
    coroutine = work()
    tasks = [asyncio.create_task(coroutine), asyncio.create_task(coroutine)]
    for task in tasks:
        await attempt(task)
    # expect: cannot reuse already awaited coroutine
    # expect: 1
    print(await asyncio.gather(coroutine, return_exceptions=True))
    # expect: [RuntimeError('cannot reuse already awaited coroutine')]
    coroutine = work()
    await coroutine
    await attempt(asyncio.create_task(coroutine))  # expect: cannot reuse already awaited coroutine


asyncio.run(main())
