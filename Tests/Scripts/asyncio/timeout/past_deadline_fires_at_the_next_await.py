import asyncio

async def main():
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay):
                await asyncio.sleep(0)
                print("one turn")
                await asyncio.sleep(0)
                print("not reached")
        except TimeoutError:
            print("expired")

asyncio.run(main())
# expect: expired
# expect: expired
