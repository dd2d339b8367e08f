import asyncio

async def main():
    cond = asyncio.Condition()
    state = []

    async def consumer():
        async with cond:
            print("got", await cond.wait_for(lambda: len(state) >= 2 and list(state)))

    task = asyncio.create_task(consumer())
    await asyncio.sleep(0)
    for n in range(3):
        async with cond:
            state.append(n)
            cond.notify_all()
        await asyncio.sleep(0)
    await task

asyncio.run(main())
# expect: got [0, 1]
