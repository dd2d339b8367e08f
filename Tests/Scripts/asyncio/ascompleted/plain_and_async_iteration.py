# clock: virtual
import asyncio

async def work(n):
    await asyncio.sleep(n)
    return n

async def main():
    for next_done in asyncio.as_completed([work(3), work(1), work(2)]):
        print(asyncio.iscoroutine(next_done), await next_done)
    tasks = [asyncio.create_task(work(n), name=f"w{n}") for n in (2, 1)]
    async for t in asyncio.as_completed(tasks):
        print(t in tasks, t.get_name(), await t)
    async for t in asyncio.as_completed([]):
        print("never")

asyncio.run(main())
# expect: True 1
# expect: True 2
# expect: True 3
# expect: True w1 1
# expect: True w2 2
