# clock: virtual
import asyncio
import gc

async def worker():
    raise ValueError("lost")

async def main():
    global task
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())
print("after")
del task
gc.collect()

# expect: after
# expect: Task exception was never retrieved ValueError('lost')
