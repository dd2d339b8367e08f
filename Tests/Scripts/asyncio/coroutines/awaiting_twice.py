import types


@types.coroutine
def pause():
    yield


async def coroutine():
    await pause()


async def waiter(awaitable):
    await awaitable


waiting = coroutine()
waiting.send(None)
second = waiter(waiting)
try:
    second.send(None)
except RuntimeError as error:
    print(error)
print(waiting.cr_await.__name__, waiting.cr_running)
waiting.close()
print(waiting.cr_await)

# expect: coroutine is being awaited already
# expect: pause False
# expect: None
