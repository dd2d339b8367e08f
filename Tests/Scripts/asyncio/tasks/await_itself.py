import asyncio

async def main():
    task = asyncio.current_task()
    try:
        await task
    except RuntimeError as error:
        print(str(error)[:34], str(error).split(": ")[0].split(" ")[0])

asyncio.run(main())
# expect: Task cannot await on itself: <Task Task
