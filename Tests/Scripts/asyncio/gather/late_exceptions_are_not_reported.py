# clock: virtual
import asyncio
import gc


async def bad(delay):
    await asyncio.sleep(delay)
    raise ValueError(delay)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
    try:
        await asyncio.gather(bad(1), bad(2), bad(3))
    except ValueError as error:
        print("caught", error)  # expect: caught 1
    await asyncio.sleep(5)
    gc.collect()
    await asyncio.sleep(0)


asyncio.run(main())
print("nothing was lost")  # expect: nothing was lost
