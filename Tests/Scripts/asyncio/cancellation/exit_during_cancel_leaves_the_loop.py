import asyncio

async def work():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise SystemExit(3)

loop = asyncio.new_event_loop()
task = loop.create_task(work())
loop.call_soon(lambda: loop.call_soon(task.cancel))
try:
    loop.run_until_complete(task)
except SystemExit as error:
    print(error.code, task.done())  # expect: 3 True
loop.close()
