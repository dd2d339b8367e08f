import asyncio

async def v(x):
    await asyncio.sleep(0)
    return x

async def main():
    print(await v(1) + await v(2) * await v(3))
    print([await v(1), await v(2)], {await v("k"): await v("v")}, (await v(1),))
    print((await v([1, 2]))[await v(1)], (await v("a")).upper(), f"{await v(5)}{await v(6)!r}")
    print(await v(0) or await v("or"), await v(1) and await v("and"), not await v(0))
    print("yes" if await v(True) else "no", 1 < await v(2) < await v(3), len(await v("abc")))
    print(await (await v(v))(7), *await v([8, 9]), sep="-")
    if await v(True):
        print("if")
    assert await v(1)
    x = y = await v(3)
    x += await v(4)
    print(x, y, (z := await v(5)), z)

asyncio.run(main())
# expect: 7
# expect: [1, 2] {'k': 'v'} (1,)
# expect: 2 A 56
# expect: or and True
# expect: yes True 3
# expect: 7-8-9
# expect: if
# expect: 7 3 5 5
