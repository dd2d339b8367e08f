# clock: virtual
import asyncio

async def work():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("while cancelled")

async def main():
    try:
        await asyncio.wait_for(work(), 1)
    except ValueError as error:
        print(repr(error))  # expect: ValueError('while cancelled')

asyncio.run(main())
