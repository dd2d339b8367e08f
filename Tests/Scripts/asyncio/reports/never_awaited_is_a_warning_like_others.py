import asyncio
import warnings


async def never():
    pass


async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        never()
        asyncio.sleep(1)
    for one in caught:
        print(one.category.__name__, one.lineno, one.message)
    warnings.simplefilter("ignore")
    never()


asyncio.run(main())
# expect: RuntimeWarning 12 coroutine 'never' was never awaited
# expect: RuntimeWarning 13 coroutine 'sleep' was never awaited
