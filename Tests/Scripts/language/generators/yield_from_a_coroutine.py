import types


async def coroutine():
    return "result"


def plain():
    yield from waiting


@types.coroutine
def decorated():
    return (yield from coroutine())


waiting = coroutine()
try:
    list(plain())
except TypeError as error:
    print(error)
waiting.close()
try:
    next(decorated())
except StopIteration as stop:
    print(stop.value)

# expect: cannot 'yield from' a coroutine object in a non-coroutine generator
# expect: result
