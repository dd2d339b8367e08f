import asyncio

async def f(n):
    await asyncio.sleep(0)
    return n

async def main():
    for i in range(await f(5)):
        if await f(i) == 1:
            continue
        if await f(i) == 3:
            break
        print(i)
    else:
        print("never")
    n = 0
    while await f(n) < 2:
        n += await f(1)
    else:
        print("else", n)

asyncio.run(main())
# expect: 0
# expect: 2
# expect: else 2
