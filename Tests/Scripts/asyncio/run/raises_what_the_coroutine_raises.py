import asyncio

async def main():
    await asyncio.sleep(0)
    raise ValueError("from main")  # expect-error: ValueError: from main

asyncio.run(main())
