# ours-alone: Python allows async statements only inside async functions
import asyncio


class Section:
    async def __aenter__(self):
        print("enter")  # expect: enter

    async def __aexit__(self, *details):
        print("exit")


async def numbers():
    for n in range(2):
        await asyncio.sleep(0)
        yield n


async with Section():
    async for n in numbers():
        print(n)
# expect: 0
# expect: 1
# expect: exit
print([n async for n in numbers()])  # expect: [0, 1]
