import asyncio

async def main():
    loop = asyncio.get_running_loop()
    def again(n):
        print("callback", n)
        if n < 3:
            loop.call_soon(again, n + 1)
    loop.call_soon(again, 1)
    for i in range(4):
        print("turn", i)
        await asyncio.sleep(0)

asyncio.run(main())
# expect: turn 0
# expect: callback 1
# expect: turn 1
# expect: callback 2
# expect: turn 2
# expect: callback 3
# expect: turn 3
