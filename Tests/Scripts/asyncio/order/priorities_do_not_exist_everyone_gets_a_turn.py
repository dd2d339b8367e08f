import asyncio

async def busy(name, n):
    while n:
        n -= 1
        print(name, n)
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(busy("long", 4), busy("short", 1), busy("middle", 2))

asyncio.run(main())
# expect: long 3
# expect: short 0
# expect: middle 1
# expect: long 2
# expect: middle 0
# expect: long 1
# expect: long 0
