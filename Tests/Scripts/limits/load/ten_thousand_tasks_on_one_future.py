import asyncio

async def main():
    future = asyncio.Future()
    async def waiter():
        return await future
    tasks = [asyncio.create_task(waiter()) for _ in range(10_000)]
    await asyncio.sleep(0)
    future.set_result(1)
    print(sum(await asyncio.gather(*tasks)))  # expect: 10000

asyncio.run(main())
