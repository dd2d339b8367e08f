# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        print("worker ends")

async def main():
    asyncio.create_task(worker())
    await asyncio.sleep(0)
    raise ValueError("main")

try:
    asyncio.run(main())
except ValueError as error:
    print("raised", error)

# expect: worker ends
# expect: raised main
