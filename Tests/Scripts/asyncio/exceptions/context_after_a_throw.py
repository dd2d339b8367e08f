import asyncio

def contexts(error):
    chain = []
    while error := error.__context__:
        chain.append(repr(error))
    return chain

async def inner(future):
    try:
        raise KeyError("inner")
    except KeyError:
        await future

async def outer(future):
    try:
        raise IndexError("outer")
    except IndexError:
        await inner(future)

async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(outer(future))
    await asyncio.sleep(0)
    future.set_exception(ValueError("thrown"))
    try:
        await task
    except ValueError as error:
        print(contexts(error))  # expect: ["IndexError('outer')"]
    try:
        raise LookupError("handled")
    except LookupError:
        try:
            await asyncio.wait_for(asyncio.sleep(9), 0.001)
        except TimeoutError as error:
            print(contexts(error), repr(error.__cause__))  # expect: ["LookupError('handled')"] CancelledError()

asyncio.run(main())
