import inspect


async def coroutine(): ...
def generator():
    yield


class Class:
    def method(self): ...


print(inspect.iscoroutinefunction(coroutine), inspect.isgeneratorfunction(generator), inspect.isclass(Class))
print(inspect.isfunction(len), inspect.isbuiltin(len), inspect.ismethod(Class().method), inspect.isfunction(Class.method))
made = coroutine()
print(inspect.iscoroutine(made), inspect.isawaitable(made), inspect.getcoroutinestate(made))
made.close()
print(inspect.getcoroutinestate(made), [name for name, _ in inspect.getmembers(Class, inspect.isfunction)])
# expect: True True True
# expect: False True True True
# expect: True True CORO_CREATED
# expect: CORO_CLOSED ['method']
