# clock: virtual
import asyncio


async def nap():
    return await asyncio.sleep(5, "rested")


async def main():
    task = asyncio.create_task(nap())
    await asyncio.sleep(1)
    waiter = task._fut_waiter
    print(asyncio.isfuture(waiter), waiter.done(), waiter is task._fut_waiter)  # expect: True False True
    before = asyncio.get_running_loop().time()
    print(await task, asyncio.get_running_loop().time() - before)  # expect: rested 4.0
    task = asyncio.create_task(nap())
    await asyncio.sleep(1)
    print(task._fut_waiter is None, task.cancel("enough"))  # expect: False True
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled())  # expect: ('enough',) True


asyncio.run(main())
