import asyncio

class Stop(BaseException):
    pass

async def work():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise Stop

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except Stop:
        print("stop", task.done(), task.cancelled(), repr(task.exception()))  # expect: stop True False Stop()

asyncio.run(main())
