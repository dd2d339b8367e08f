import asyncio

async def work(name, turns, fails=False):
    try:
        for i in range(turns):
            print(name, i)
            await asyncio.sleep(0)
        if fails:
            raise ValueError(name)
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    tasks = [asyncio.create_task(work("a", 5)), asyncio.create_task(work("b", 2, True)), asyncio.create_task(work("c", 5))]
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print("failed", error)
        for task in tasks:
            task.cancel()
        print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())
# expect: a 0
# expect: b 0
# expect: c 0
# expect: a 1
# expect: b 1
# expect: c 1
# expect: a 2
# expect: c 2
# expect: a 3
# expect: c 3
# expect: a 4
# expect: failed b
# expect: c cancelled
# expect: a cancelled
# expect: [CancelledError(''), ValueError('b'), CancelledError('')]
