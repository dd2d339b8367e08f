import asyncio

async def main():
    q = asyncio.Queue()
    getters = [asyncio.create_task(q.get()) for _ in range(2)]
    await asyncio.sleep(0)
    q.shutdown()
    print(await asyncio.gather(*getters, return_exceptions=True))

asyncio.run(main())
# expect: [QueueShutDown(), QueueShutDown()]
