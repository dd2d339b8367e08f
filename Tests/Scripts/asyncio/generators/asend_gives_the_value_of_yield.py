import asyncio

async def echo():
    value = "start"
    while True:
        await asyncio.sleep(0)
        value = yield f"echo {value}"

async def main():
    g = echo()
    print(await g.asend(None))  # expect: echo start
    print(await g.asend("a"), await g.asend("b"))  # expect: echo a echo b
    await g.aclose()

asyncio.run(main())
