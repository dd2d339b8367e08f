import asyncio

async def fail():
    raise ValueError("lost")

async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"]))
    asyncio.create_task(fail()).add_done_callback(lambda task: print("called"))
    for turn in range(4):
        print("turn", turn)
        await asyncio.sleep(0)

asyncio.run(main())
# expect: turn 0
# expect: turn 1
# expect: called
# expect: Task exception was never retrieved
# expect: turn 2
# expect: turn 3
