import asyncio
import sys


def numbers():
    yield 1
    yield 2
    for item in "ab":
        yield item
        yield item * 2
    yield 3


async def work():
    await asyncio.sleep(0)
    if await asyncio.sleep(0, True):
        return "early"
    while True:
        await asyncio.sleep(0)
        return "late"


def jumping(function, jumps):
    first = function.__code__.co_firstlineno

    def trace(frame, event, argument):
        if frame.f_code is function.__code__ and event == "line" and frame.f_lineno - first in jumps:
            frame.f_lineno = first + jumps.pop(frame.f_lineno - first)
        return trace

    return trace


sys.settrace(jumping(numbers, {2: 3}))
print(*numbers())  # expect: 1 a aa b bb 3
sys.settrace(jumping(numbers, {5: 6}))
print(*numbers())  # expect: 1 2 a 3
sys.settrace(jumping(numbers, {6: 2}))
print(*numbers())  # expect: 1 2 a aa b bb 2 a aa b bb 3
sys.settrace(jumping(work, {3: 5}))
print(asyncio.run(work()))  # expect: late
sys.settrace(None)
