# clock: virtual
import asyncio

lines = []


def log(*what):
    lines.append(" ".join(map(str, what)))


async def child():
    try:
        await asyncio.sleep(100)
    finally:
        raise KeyError("child")

async def worker():
    async with asyncio.TaskGroup() as group:
        group.create_task(child())

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: log(context["message"], repr(context["exception"])))
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())
print(sorted(lines))

# expect: ["unhandled exception during asyncio.run() shutdown ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('child')])", "unhandled exception during asyncio.run() shutdown KeyError('child')"]
