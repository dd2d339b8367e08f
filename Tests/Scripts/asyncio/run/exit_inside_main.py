import asyncio
import sys

async def main():
    try:
        await asyncio.sleep(0)
        sys.exit(2)
    finally:
        print("finally")  # expect: finally

asyncio.run(main())
# expect-exit: 2
