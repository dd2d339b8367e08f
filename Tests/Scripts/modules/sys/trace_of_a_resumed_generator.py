import sys


def generator():
    yield 1
    yield 2


def trace(frame, event, arg):
    if frame.f_code is generator.__code__:
        told.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
    return trace


told = []
sys.settrace(trace)
list(generator())
sys.settrace(None)
print(told[:3])  # expect: [('call', 0), ('line', 1), ('return', 1)]
print(told[3:6])  # expect: [('call', 1), ('line', 2), ('return', 2)]
print(told[6:])  # expect: [('call', 2), ('return', 2)]
