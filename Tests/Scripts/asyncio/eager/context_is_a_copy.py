import asyncio
from contextvars import ContextVar

var = ContextVar("var", default="outer")

async def change():
    var.set("inner")
    await asyncio.sleep(0)
    return var.get()

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(change())
    print(var.get(), await t, var.get())

asyncio.run(main())
# expect: outer inner outer
