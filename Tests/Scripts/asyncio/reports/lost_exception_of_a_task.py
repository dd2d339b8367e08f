import asyncio, sys

async def fail():
    raise ValueError("lost")

async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"], repr(context["exception"])))
    asyncio.create_task(fail())
    for turn in range(3):
        print("turn", turn)
        await asyncio.sleep(0)
    print("end")

asyncio.run(main())
# expect: turn 0
# expect: Task exception was never retrieved ValueError('lost')
# expect: turn 1
# expect: turn 2
# expect: end
