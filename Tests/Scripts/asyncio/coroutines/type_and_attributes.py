import asyncio

async def f():
    pass

c = f()
print(type(c), c.__name__, type(f), asyncio.iscoroutine(c), asyncio.iscoroutinefunction(f), hasattr(c, "__iter__"))
# expect: <class 'coroutine'> f <class 'function'> True True False
c.close()
