# clock: virtual
import asyncio

async def sleeper(name):
    for i in range(2):
        await asyncio.sleep(1)
        print(name, i)

async def main():
    await asyncio.gather(sleeper("a"), sleeper("b"), sleeper("c"))
    print("all")

asyncio.run(main())
# expect: a 0
# expect: b 0
# expect: c 0
# expect: a 1
# expect: b 1
# expect: c 1
# expect: all
