import asyncio

async def main():
    cm = asyncio.timeout(1)
    async with cm:
        try:
            async with cm:
                pass
        except RuntimeError as e:
            print(e)
    loop = asyncio.get_running_loop()

    def callback():
        try:
            asyncio.timeout(1).__aenter__().send(None)
        except RuntimeError as e:
            print(e)

    loop.call_soon(callback)
    await asyncio.sleep(0)

asyncio.run(main())
# expect: Timeout has already been entered
# expect: Timeout should be used inside a task
