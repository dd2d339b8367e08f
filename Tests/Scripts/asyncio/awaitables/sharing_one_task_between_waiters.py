# clock: virtual
import asyncio

async def work():
    await asyncio.sleep(1)
    print("worked once")
    return "result"

async def waiter(name, task):
    print(name, await task)

async def main():
    task = asyncio.create_task(work())
    await asyncio.gather(waiter("a", task), waiter("b", task), task)

asyncio.run(main())
# expect: worked once
# expect: a result
# expect: b result
