import asyncio
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)  # expect: no running event loop
async def f():
    pass
c = f()
try:
    asyncio.create_task(c)
except RuntimeError as error:
    print(error)  # expect: no running event loop
c.close()
