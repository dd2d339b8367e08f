import asyncio
from contextvars import ContextVar, copy_context

var = ContextVar("var", default=0)

async def add(n):
    var.set(var.get() + n)
    await asyncio.sleep(0)
    return var.get()

async def main():
    context = copy_context()
    t = asyncio.create_task(add(5), context=context)
    print(await t, var.get(), context[var], t.get_context() is context)
    u = asyncio.create_task(add(1), context=context)
    print(await u, context[var])
    async with asyncio.TaskGroup() as tg:
        v = tg.create_task(add(10), context=context)
    print(v.result(), var.get())

asyncio.run(main())
# expect: 5 0 5 True
# expect: 6 6
# expect: 16 0
