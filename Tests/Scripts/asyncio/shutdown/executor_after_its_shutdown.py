import asyncio

async def main():
    loop = asyncio.get_running_loop()
    await loop.shutdown_default_executor()
    try:
        await loop.run_in_executor(None, print)
    except RuntimeError as error:
        print(error)

asyncio.run(main())

# expect: Executor shutdown has been called
