# ours-alone: Python allows await only inside async functions
import asyncio

print(await asyncio.sleep(0, "slept"))  # expect: slept


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


print([await double(n) for n in range(3)])  # expect: [0, 2, 4]
if await double(1):
    print("in a condition")  # expect: in a condition
