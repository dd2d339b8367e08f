# ours-alone: CPython's stack ends
import asyncio

async def wait_for_other(other):
    try:
        await other[0]
    finally:
        print("ends")

async def main():
    first, second = [None], [None]
    first[0] = asyncio.create_task(wait_for_other(second))
    second[0] = asyncio.create_task(wait_for_other(first))
    await asyncio.sleep(0)

asyncio.run(main())
print("over")
# expect: ends
# expect: ends
# expect: over
