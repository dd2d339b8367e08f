import asyncio


async def work(box):
    await asyncio.sleep(0)
    box[0].set_result("by hand")


async def main():
    loop = asyncio.get_running_loop()
    told = []
    loop.set_exception_handler(lambda loop, context: told.append(context))
    box = []
    task = asyncio.create_task(work(box))
    box.append(asyncio.shield(task))
    print(await box[0])  # expect: by hand
    await asyncio.sleep(0)
    print(*(repr(context["exception"]) for context in told))  # expect: InvalidStateError('invalid state')
    print(told[0]["message"].split(" at ")[0])  # expect: Exception in callback shield.<locals>._inner_done_callback()
    print(task.result())  # expect: None


asyncio.run(main())
