import asyncio
import gc


async def fail():
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    raise ValueError("nobody looks")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    outer = asyncio.shield(fail())
    await asyncio.sleep(0)
    outer.cancel()
    for _ in range(4):
        await asyncio.sleep(0)
    del outer
    gc.collect()
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
# expect: Task exception was never retrieved ValueError('nobody looks')
# expect: end
