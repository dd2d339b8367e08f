import asyncio


async def main():
    try:
        asyncio.Condition(5)
    except AttributeError as error:
        print(error)
    lock = asyncio.Lock()
    async with asyncio.Condition(lock):
        print(lock.locked())


asyncio.run(main())

# expect: 'int' object has no attribute 'locked'
# expect: True
