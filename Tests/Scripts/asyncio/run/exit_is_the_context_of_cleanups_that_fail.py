import asyncio

async def leaves():
    raise SystemExit(3)

async def cleans():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("cleanup")

def handler(loop, context):
    if "shutdown" not in context["message"]:
        return
    error = context["exception"]
    chain = []
    while error:
        chain.append(repr(error))
        error = error.__context__
    print(context["message"], *chain)

async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    tasks = [asyncio.create_task(work()) for work in (cleans, leaves)]
    await asyncio.sleep(1)

asyncio.run(main())
# expect: unhandled exception during asyncio.run() shutdown KeyError('cleanup') CancelledError() SystemExit(3)
# expect-exit: 3
