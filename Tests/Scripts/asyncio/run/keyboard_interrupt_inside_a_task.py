# clock: virtual
import asyncio

async def interrupted():
    raise KeyboardInterrupt  # expect-error: KeyboardInterrupt

async def main():
    task = asyncio.create_task(interrupted())
    try:
        await asyncio.sleep(10)
    finally:
        print("main finally")  # expect: main finally

asyncio.run(main())
# expect-exit: 130
