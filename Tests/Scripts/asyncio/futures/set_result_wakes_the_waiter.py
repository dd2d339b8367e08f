import asyncio

async def waiter(future):
    print("waiting")
    print("got", await future)

async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result(5)
    print("set", future.done(), future.result())
    await task

asyncio.run(main())
# expect: waiting
# expect: set True 5
# expect: got 5
