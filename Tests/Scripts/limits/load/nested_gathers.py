# ours-alone: CPython's recursion limit ends it
import asyncio

DEPTH = 10_000

async def nested(n):
    return 0 if n == 0 else (await asyncio.gather(nested(n - 1)))[0] + 1

async def main():
    print(await nested(DEPTH))  # expect: 10000
    gathered = asyncio.get_running_loop().create_future()
    for _ in range(DEPTH):
        gathered = asyncio.gather(gathered)
    gathered.cancel()
    try:
        await gathered
    except asyncio.CancelledError:
        print("cancelled")  # expect: cancelled

asyncio.run(main())
