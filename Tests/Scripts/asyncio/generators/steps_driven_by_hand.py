import types


@types.coroutine
def pause():
    yield "paused"


async def generator():
    await pause()
    yield 1
    try:
        await pause()
    except GeneratorExit:
        await pause()


agen = generator()
step = agen.__anext__()
print(next(step))
try:
    next(step)
except StopIteration as stop:
    print(stop.value)
step = agen.asend(None)
print(step.send(None))
try:
    step.close()
except RuntimeError as error:
    print(error)

# expect: paused
# expect: 1
# expect: paused
# expect: coroutine ignored GeneratorExit
