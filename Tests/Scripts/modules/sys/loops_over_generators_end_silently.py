import sys


def plain():
    yield 1


def valued():
    yield 1
    return 2


class Once:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


def trace(frame, event, argument):
    if event == "exception":
        print(frame.f_code.co_name, repr(argument[1]))
    return trace


def loops():
    for _ in plain():
        pass
    for _ in valued():
        pass
    for _ in Once():
        pass
    return [item for item in plain()]


sys.settrace(trace)
loops()
sys.settrace(None)
# expect: loops StopIteration(2)
# expect: __next__ StopIteration()
# expect: loops StopIteration()
