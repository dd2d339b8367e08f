# A generator whose first step came to nothing is told of once, and its memory is not lost from sight.
import asyncio
import gc
import sys


async def numbers():
    yield 1


async def main():
    told = []
    sys.set_asyncgen_hooks(firstiter=lambda generator: told.append("begun"), finalizer=lambda generator: told.append("let go"))
    generator = numbers()
    for value in [1, 2, None]:
        try:
            print(await generator.asend(value))
        except TypeError as error:
            print(error)
    print(told)
    del generator
    generator = numbers()
    try:
        await generator.asend(5)
    except TypeError as error:
        del error
    del generator
    gc.collect()
    print(told)


asyncio.run(main())
# expect: can't send non-None value to a just-started async generator
# expect: can't send non-None value to a just-started async generator
# expect: 1
# expect: ['begun']
# expect: ['begun', 'let go', 'begun', 'let go']
