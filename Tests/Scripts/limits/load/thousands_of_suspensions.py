# Bodies with more statements that suspend than a byte can count, and expressions of as many.
import asyncio

async def get(n):
    await asyncio.sleep(0)
    return n

for count in (254, 255, 256, 600, 3000):
    space = {"asyncio": asyncio, "get": get}
    exec("def g():\n" + " yield 1\n" * count, space)
    exec("async def f():\n x = 0\n" + " x += await get(1)\n" * count + " return x", space)
    exec("async def e():\n return sum([" + "await get(1)," * count + "])", space)
    exec("def h():\n return [" + "(yield 2)," * count + "]", space)
    print(len(list(space["g"]())), asyncio.run(space["f"]()), asyncio.run(space["e"]()), sum(space["h"]()))
# expect: 254 254 254 508
# expect: 255 255 255 510
# expect: 256 256 256 512
# expect: 600 600 600 1200
# expect: 3000 3000 3000 6000
