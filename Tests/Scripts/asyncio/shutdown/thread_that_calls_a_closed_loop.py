import asyncio

async def main():
    return asyncio.get_running_loop()

loop = asyncio.run(main())
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as error:
    print(error)
coroutine = main()
try:
    asyncio.run_coroutine_threadsafe(coroutine, loop)
except RuntimeError as error:
    print(error)
finally:
    coroutine.close()

# expect: Event loop is closed
# expect: Event loop is closed
