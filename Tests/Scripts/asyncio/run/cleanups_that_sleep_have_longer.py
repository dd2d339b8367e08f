# clock: virtual
import asyncio


async def connection(depth):
    try:
        if depth:
            await connection(depth - 1)
        else:
            await asyncio.sleep(100)
    finally:
        await asyncio.sleep(4)
        print("closed", depth)


async def main():
    asyncio.create_task(connection(1))
    await asyncio.sleep(0)


asyncio.run(main())
# expect: closed 0
# expect: closed 1
