import asyncio

log = []

async def v(x):
    log.append(x)
    await asyncio.sleep(0)
    return x

class Box:
    def __init__(self):
        self.n = 1
        self.items = {}

async def box(b):
    await asyncio.sleep(0)
    return b

async def main():
    b, d = Box(), {"k": [1, 2, 3]}
    (await box(b)).n = await v(5)
    (await box(b)).n += await v(1)
    d[await v("k")][await v(0)] = await v(10)
    d["k"][await v(1)] *= await v(7)
    del d["k"][await v(2)]
    x, d[await v("y")], *rest = await v([1, 2, 3, 4])
    for d[await v("loop")] in await v([8, 9]):
        pass
    print(b.n, d, x, rest)
    print(d["k"][await v(0):await v(1)], (await v("abc"))[::await v(-1)])
    print(f"{await v(3.14159):{await v(8)}.{await v(2)}f}|{await v('s')!r}")
    print(max(*await v([1, 5]), await v(3)), sorted(await v([2, 1]), reverse=await v(True)))
    print((lambda p, q=await v("default"): (p, q))(await v("p")))
    def f(a=await v("a"), *, k=await v("k")): return a, k
    print(f())
    assert await v(1), await v("never")
    with_count = [log.count("never"), len(log)]
    print(with_count)

asyncio.run(main())
# expect: 6 {'k': [10, 14], 'y': 2, 'loop': 9} 1 [3, 4]
# expect: [10] cba
# expect:     3.14|'s'
# expect: 5 [2, 1]
# expect: ('p', 'default')
# expect: ('a', 'k')
# expect: [0, 30]
