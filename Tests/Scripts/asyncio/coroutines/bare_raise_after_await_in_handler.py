import asyncio

async def noise():
    try:
        raise RuntimeError("noise")
    except RuntimeError:
        await asyncio.sleep(0)

async def main():
    try:
        try:
            raise ValueError("kept")
        except ValueError:
            await noise()
            raise
    except ValueError as error:
        print(error)  # expect: kept

asyncio.run(main())
