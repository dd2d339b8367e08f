import asyncio

async def waiter(future):
    try:
        return await future
    except asyncio.CancelledError:
        return "cancelled"

async def main():
    for order in ("result first", "cancel first"):
        future = asyncio.Future()
        task = asyncio.create_task(waiter(future))
        await asyncio.sleep(0)
        if order == "result first":
            future.set_result("result")
            task.cancel()
        else:
            task.cancel()
            print(future.cancelled())
        print(order, await task)

asyncio.run(main())
# expect: result first cancelled
# expect: True
# expect: cancel first cancelled
