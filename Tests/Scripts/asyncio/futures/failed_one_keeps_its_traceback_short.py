import asyncio, traceback

async def fail():
    raise ValueError

async def main():
    task = asyncio.create_task(fail())
    for _ in range(3):
        try:
            await task
        except ValueError as error:
            print(len(traceback.extract_tb(error.__traceback__)))
    # expect: 2
    # expect: 1
    # expect: 1

asyncio.run(main())
