import asyncio
import threading

gate = threading.Event()


def job():
    gate.wait()
    print("job")


async def numbers():
    try:
        yield 1
    finally:
        print("generator")
        gate.set()


async def background():
    try:
        await asyncio.sleep(100)
    finally:
        print("task")


async def main():
    global kept
    asyncio.get_running_loop().run_in_executor(None, job)
    kept = numbers()
    await anext(kept)
    asyncio.create_task(background())
    await asyncio.sleep(0)


asyncio.run(main())
print("end")
# expect: task
# expect: generator
# expect: job
# expect: end
