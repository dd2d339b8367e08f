import asyncio

async def work():
    return asyncio.current_task().get_name()

async def main():
    a = asyncio.create_task(work(), name="alpha")
    b = asyncio.create_task(work())
    b.set_name("beta")
    c = asyncio.create_task(work(), name=5)
    print(await a, await b, await c, repr(c.get_name()))  # expect: alpha beta 5 '5'

asyncio.run(main())
