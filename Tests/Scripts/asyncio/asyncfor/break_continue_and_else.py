import asyncio

async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i

async def main():
    async for n in numbers(5):
        if n == 1:
            continue
        if n == 3:
            break
        print(n)
    else:
        print("never")
    async for n in numbers(0):
        print("never")
    else:
        print("else of nothing")

asyncio.run(main())
# expect: 0
# expect: 2
# expect: else of nothing
