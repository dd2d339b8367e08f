async def f():
    return "result"

c = f()
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: result
try:
    c.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
