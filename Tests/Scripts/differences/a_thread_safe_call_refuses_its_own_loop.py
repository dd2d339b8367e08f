# category: asyncio
# difference: `run_coroutine_threadsafe(...).result()` in the loop's own thread raises RuntimeError.
# because: The loop cannot go on before it returns; hanging helps nobody.
# instead: Await the coroutine; `:explain E08` at the prompt tells more.
# cpython-hangs: it waits for ever
import asyncio


async def answer():
    return 42


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(answer(), loop)
    try:
        future.result()
    except RuntimeError as error:
        print(error)  # expect: E08: result() waits for a loop that cannot go on before it returns: await the coroutine instead
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(future.result())  # expect: 42


asyncio.run(main())
