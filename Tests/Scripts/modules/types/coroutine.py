import types


@types.coroutine
def step():
    received = yield "asked"
    return received


async def main():
    return await step()


running = main()
print(running.send(None))
try:
    running.send("answer")
except StopIteration as stop:
    print(stop.value)
# expect: asked
# expect: answer
