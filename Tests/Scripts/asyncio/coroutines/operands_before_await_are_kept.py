import asyncio

async def f(log):
    log.append("f")
    await asyncio.sleep(0)
    return 10

def g(log):
    log.append("g")
    return 1

async def main():
    log = []
    x = 1
    async def change():
        nonlocal x
        x = 100
        return 1
    print(x + await change(), x, g(log) + await f(log) + g(log), log)  # expect: 2 100 12 ['g', 'f', 'g']
    d = {}
    d[g(log)] = await f(log)
    print(d, log)  # expect: {1: 10} ['g', 'f', 'g', 'f', 'g']

asyncio.run(main())
