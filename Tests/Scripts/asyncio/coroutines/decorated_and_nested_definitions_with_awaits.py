import asyncio

async def v(x):
    await asyncio.sleep(0)
    return x

def twice(f):
    async def wrapper(*args, **kwargs):
        return [await f(*args, **kwargs), await f(*args, **kwargs)]
    return wrapper

@twice
async def work(n, *, plus=0):
    return await v(n) + plus

async def main():
    @await v(twice)
    async def inner(x=await v("default")):
        return x

    class Local(await v(dict)):
        size = 4

    print(await work(1), await work(n=2, plus=3), await inner(), Local.size, Local(a=1))

asyncio.run(main())
# expect: [1, 1] [5, 5] ['default', 'default'] 4 {'a': 1}
