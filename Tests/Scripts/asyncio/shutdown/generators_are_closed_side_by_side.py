# clock: virtual
import asyncio

async def numbers(name, seconds):
    try:
        yield name
    finally:
        await asyncio.sleep(seconds)
        print(name)

async def main():
    global kept
    kept = [numbers("slow", 2), numbers("fast", 1)]
    for generator in kept:
        await anext(generator)

asyncio.run(main())

# expect: fast
# expect: slow
