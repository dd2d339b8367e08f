import asyncio
import sys

async def leave():
    print("leaving")  # expect: leaving
    sys.exit(7)

async def main():
    task = asyncio.create_task(leave())
    try:
        await task
    finally:
        print("main finally")  # expect: main finally

asyncio.run(main())
# expect-exit: 7
