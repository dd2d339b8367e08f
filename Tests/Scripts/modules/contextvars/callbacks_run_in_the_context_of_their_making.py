import asyncio
from contextvars import ContextVar, copy_context

var = ContextVar("var", default="unset")

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    var.set("soon")
    loop.call_soon(lambda: print("call_soon", var.get()))
    loop.call_later(0.01, lambda: print("call_later", var.get()))
    future.add_done_callback(lambda f: print("done", var.get()))
    context = copy_context()
    context.run(var.set, "given")
    loop.call_soon(lambda: print("given", var.get()), context=context)
    loop.call_soon(var.set, "changed in a callback", context=context)
    future.add_done_callback(lambda f: print("done given", var.get()), context=context)
    var.set("later")
    future.set_result(None)
    await asyncio.sleep(0.02)
    print(var.get(), context[var])

asyncio.run(main())
# expect: call_soon soon
# expect: given given
# expect: done soon
# expect: done given changed in a callback
# expect: call_later soon
# expect: later changed in a callback
