import asyncio

async def gathering(*awaitables):
    try:
        await asyncio.gather(*awaitables, return_exceptions=True)
    except asyncio.CancelledError as error:
        print(error.args)

async def main():
    never = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(gathering(never, asyncio.sleep(0)))
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel("why")
    await task  # expect: ()
    never = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(gathering(asyncio.sleep(0), never))
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel("why")
    await task  # expect: ('why',)

asyncio.run(main())
