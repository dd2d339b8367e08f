import asyncio

async def main():
    print(asyncio.current_task().get_name())  # expect: Task-1
    print(asyncio.create_task(asyncio.sleep(0)).get_name())  # expect: Task-2
    print(asyncio.create_task(asyncio.sleep(0), name="mine").get_name())  # expect: mine
    print(asyncio.create_task(asyncio.sleep(0)).get_name())  # expect: Task-3

asyncio.run(main())
