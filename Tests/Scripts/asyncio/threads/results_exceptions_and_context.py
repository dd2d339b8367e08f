# clock: virtual
import asyncio
import contextvars

name = contextvars.ContextVar("name")

def fail():
    raise ValueError("from the thread")

async def main():
    name.set("task")
    print(await asyncio.to_thread(name.get))  # expect: task
    print(await asyncio.to_thread(int, "ff", base=16))  # expect: 255
    try:
        await asyncio.to_thread(fail)
    except ValueError as error:
        print(error)  # expect: from the thread

asyncio.run(main())
