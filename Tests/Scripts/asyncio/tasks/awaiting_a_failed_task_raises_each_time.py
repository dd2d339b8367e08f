import asyncio

async def work():
    raise ValueError("failed")

async def main():
    task = asyncio.create_task(work())
    for _ in range(2):
        try:
            await task
        except ValueError as error:
            print(error, error is task.exception())

asyncio.run(main())
# expect: failed True
# expect: failed True
