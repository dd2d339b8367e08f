import asyncio

async def main(n):
    await asyncio.sleep(0)
    return asyncio.get_running_loop()

a = asyncio.run(main(1))
b = asyncio.run(main(2))
print(a is b)  # expect: False
