# clock: virtual
import asyncio

async def worker(name):
    print("begin", name)
    try:
        await asyncio.sleep(100)
    finally:
        print("end", name)

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    asyncio.create_task(worker("a"))
    print("made")

asyncio.run(main())

# expect: begin a
# expect: made
# expect: end a
