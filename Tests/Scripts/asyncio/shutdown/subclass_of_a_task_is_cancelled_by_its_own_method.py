# clock: virtual
import asyncio

class Stubborn(asyncio.Task):
    def cancel(self, msg=None):
        print("asked")
        return super().cancel(msg)

async def worker():
    await asyncio.sleep(100)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coroutine, **options: Stubborn(coroutine, loop=loop, **options))
    asyncio.create_task(worker())
    await asyncio.sleep(0)

asyncio.run(main())

# expect: asked
