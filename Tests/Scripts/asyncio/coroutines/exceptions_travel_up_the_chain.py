import asyncio

async def low():
    await asyncio.sleep(0)
    raise ValueError("low")

async def middle():
    try:
        await low()
    finally:
        print("middle finally")  # expect: middle finally

async def main():
    try:
        await middle()
    except ValueError as error:
        print("main caught", error)  # expect: main caught low

asyncio.run(main())
