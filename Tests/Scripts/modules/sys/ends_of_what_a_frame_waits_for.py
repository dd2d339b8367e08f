# The exception that ends a generator or coroutine is told of where it is waited for.
import sys


def trace(frame, event, argument):
    if event == "exception":
        print(frame.f_code.co_name, repr(argument[1]))
    return trace


def generator():
    yield 1
    return 2


def loop():
    for _ in generator():
        pass


def delegate():
    yield from generator()


async def answer():
    return 3


async def wait():
    await answer()


class Countdown:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


async def count():
    async for _ in Countdown():
        pass


def run(function):
    sys.settrace(trace)
    function()
    sys.settrace(None)


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration:
        pass


run(loop)  # expect: loop StopIteration(2)
run(lambda: list(delegate()))  # expect: delegate StopIteration(2)
waiting, counting = wait(), count()
run(lambda: drive(waiting))
# expect: wait StopIteration(3)
# expect: drive StopIteration()
run(lambda: drive(counting))
# expect: __anext__ StopAsyncIteration()
# expect: count StopAsyncIteration()
# expect: drive StopIteration()
