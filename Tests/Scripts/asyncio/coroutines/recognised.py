import asyncio

class C:
    async def method(self):
        pass

async def f():
    pass

def g():
    pass

print([asyncio.iscoroutinefunction(x) for x in (f, g, C.method, C().method, asyncio.sleep, asyncio.Lock().acquire, 5)])
c = f()
print(asyncio.iscoroutine(c), asyncio.iscoroutine(f), asyncio.iscoroutine(x for x in ()))
c.close()
# expect: [True, False, True, True, True, True, False]
# expect: True False False
