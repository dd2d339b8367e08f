import asyncio

def contexts(error):
    chain = []
    while error := error.__context__:
        chain.append(repr(error))
    return chain

async def inner():
    await asyncio.sleep(0)
    try:
        raise KeyError("inner")
    except KeyError:
        raise ValueError("raised")

async def outer():
    try:
        raise IndexError("outer")
    except IndexError:
        await inner()

async def main():
    try:
        await asyncio.create_task(outer())
    except ValueError as error:
        print(contexts(error))

try:
    raise RuntimeError("outside")
except RuntimeError:
    asyncio.run(main())
# expect: ["KeyError('inner')", "IndexError('outer')", "RuntimeError('outside')"]
