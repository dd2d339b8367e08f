# clock: virtual
import asyncio

async def main():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(100)  # expect-error: asyncio.exceptions.CancelledError
    finally:
        print("finally")  # expect: finally

asyncio.run(main())
