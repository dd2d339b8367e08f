import asyncio

async def v(x):
    await asyncio.sleep(0)
    print("await", x)
    return x

async def main():
    print(await v(0) and await v(1))
    print(await v(1) or await v(2))
    print(await v(3) < await v(2) < await v(9))
    print(await v("a") if await v(1) else await v("b"))
    print([x for x in range(3) if x > 1 and await v(x)])
    while await v(0) or not await v(1):
        pass
    if await v(0) and await v(9):
        pass
    elif await v(5):
        print("elif")

asyncio.run(main())
# expect: await 0
# expect: 0
# expect: await 1
# expect: 1
# expect: await 3
# expect: await 2
# expect: False
# expect: await 1
# expect: await a
# expect: a
# expect: await 2
# expect: [2]
# expect: await 0
# expect: await 1
# expect: await 0
# expect: await 5
# expect: elif
