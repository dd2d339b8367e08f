import asyncio

async def v(x):
    return x

async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("future")
    print(await asyncio.gather(v("coroutine"), asyncio.create_task(v("task")), future))

asyncio.run(main())
# expect: ['coroutine', 'task', 'future']
