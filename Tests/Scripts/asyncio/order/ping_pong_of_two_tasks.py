import asyncio

async def player(name):
    for i in range(4):
        print(name, i)
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(player("ping"), player("pong"))

asyncio.run(main())
# expect: ping 0
# expect: pong 0
# expect: ping 1
# expect: pong 1
# expect: ping 2
# expect: pong 2
# expect: ping 3
# expect: pong 3
