# clock: virtual
import asyncio

async def main():
    asyncio.current_task().cancel("reason")
    await asyncio.sleep(0)

try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print("cancelled", error.args)

# expect: cancelled ('reason',)
