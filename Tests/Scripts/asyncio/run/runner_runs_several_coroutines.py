import asyncio
from contextvars import ContextVar

var = ContextVar("var", default=0)

async def add():
    var.set(var.get() + 1)
    return var.get(), asyncio.get_running_loop()

with asyncio.Runner() as runner:
    first, loop = runner.run(add())
    second, same = runner.run(add())
    print(first, second, loop is same, runner.get_loop() is loop, var.get())
print(loop.is_closed())
for f in (runner.get_loop, lambda: runner.__enter__()):
    try:
        f()
    except RuntimeError as e:
        print(e)
try:
    asyncio.Runner().run(5)
except ValueError as e:
    print(e)
# expect: 1 2 True True 0
# expect: True
# expect: Runner is closed
# expect: Runner is closed
# expect: a coroutine was expected, got 5
