import asyncio

async def getter(q, name):
    print(name, await q.get())

async def main():
    q = asyncio.Queue()
    tasks = [asyncio.create_task(getter(q, n)) for n in "abc"]
    await asyncio.sleep(0)
    for n in range(3):
        q.put_nowait(n)
    await asyncio.gather(*tasks)

asyncio.run(main())
# expect: a 0
# expect: b 1
# expect: c 2
