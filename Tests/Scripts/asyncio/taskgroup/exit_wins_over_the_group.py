import asyncio

async def leave():
    raise SystemExit(7)

async def fail():
    raise ValueError

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail())
        group.create_task(leave())
        await asyncio.sleep(100)

try:
    asyncio.run(main())
except SystemExit as error:
    print(error.code)  # expect: 7
