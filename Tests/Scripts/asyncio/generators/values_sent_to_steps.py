async def echo():
    received = yield 1
    received = yield received
    yield received

generator = echo()
try:
    generator.__anext__().send("early")
except TypeError as e:
    print(e)  # expect: can't send non-None value to a just-started async generator
for value in (None, 10, 12):
    try:
        generator.__anext__().send(value)
    except StopIteration as e:
        print(e.value)
# expect: 1
# expect: 10
# expect: 12
