import asyncio

async def main():
    loop = asyncio.get_running_loop()
    def outer(n):
        print("outer", n)
        loop.call_soon(inner, n)
    def inner(n):
        print("inner", n)
    for n in range(3):
        loop.call_soon(outer, n)
    await asyncio.sleep(0)
    print("main 1")
    await asyncio.sleep(0)
    print("main 2")

asyncio.run(main())
# expect: outer 0
# expect: outer 1
# expect: outer 2
# expect: main 1
# expect: inner 0
# expect: inner 1
# expect: inner 2
# expect: main 2
