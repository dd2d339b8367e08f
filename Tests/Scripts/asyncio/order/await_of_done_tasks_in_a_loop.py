import asyncio

async def work(n):
    await asyncio.sleep(0)
    print("end", n)
    return n

async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    for task in tasks:
        print("await gives", await task)

asyncio.run(main())
# expect: end 0
# expect: end 1
# expect: end 2
# expect: await gives 0
# expect: await gives 1
# expect: await gives 2
