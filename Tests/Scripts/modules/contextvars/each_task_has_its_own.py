import asyncio
from contextvars import ContextVar

var = ContextVar("var", default=0)

async def child(n):
    print("child", n, "sees", var.get())
    var.set(n)
    await asyncio.sleep(0)
    print("child", n, "has", var.get())

async def main():
    var.set("main")
    await asyncio.gather(child(1), child(2))
    print(var.get())
    await child(3)
    print(var.get())

asyncio.run(main())
print(var.get())
# expect: child 1 sees main
# expect: child 2 sees main
# expect: child 1 has 1
# expect: child 2 has 2
# expect: main
# expect: child 3 sees main
# expect: child 3 has 3
# expect: 3
# expect: 0
