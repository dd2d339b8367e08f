import asyncio

async def player(name, mine, following):
    for round in range(2):
        await mine[round]
        print(round, name)
        following[round + (name == "c")].set_result(None)

async def main():
    loop = asyncio.get_running_loop()
    a, b, c = ([loop.create_future() for _ in range(3)] for _ in range(3))
    tasks = [asyncio.create_task(p) for p in (player("a", a, b), player("b", b, c), player("c", c, a))]
    a[0].set_result(None)
    await asyncio.gather(*tasks)

asyncio.run(main())
# expect: 0 a
# expect: 0 b
# expect: 0 c
# expect: 1 a
# expect: 1 b
# expect: 1 c
