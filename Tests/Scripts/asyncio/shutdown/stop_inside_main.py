# clock: virtual
import asyncio

async def main():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("never")

try:
    asyncio.run(main())
except RuntimeError as error:
    print(error)

# expect: Event loop stopped before Future completed.
