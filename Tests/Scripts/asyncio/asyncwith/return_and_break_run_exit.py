import asyncio

class Section:
    async def __aenter__(self):
        print("enter")

    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        print("exit", details)

async def f():
    async with Section():
        return "returned"

async def main():
    print(await f())
    for i in range(3):
        async with Section():
            if i == 1:
                break
            continue

asyncio.run(main())
# expect: enter
# expect: exit (None, None, None)
# expect: returned
# expect: enter
# expect: exit (None, None, None)
# expect: enter
# expect: exit (None, None, None)
