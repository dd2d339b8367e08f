# `f_trace` can be set for a frame that runs already; `f_trace_lines` switches its lines off.
import sys

seen = []


def tracer(frame, event, argument):
    seen.append((event, frame.f_lineno - start))
    return tracer


def quiet(frame, event, argument):
    frame.f_trace_lines = False
    seen.append((event, frame.f_lineno - start))
    return quiet


def begin():
    sys.settrace(lambda *_: None)
    sys._getframe(1).f_trace = tracer


def function():
    begin()
    one = 1
    two = 2
    sys.settrace(None)


def lines():
    one = 1
    return one


start = function.__code__.co_firstlineno
function()
print(seen)  # expect: [('line', 2), ('line', 3), ('line', 4)]
seen.clear()
start = lines.__code__.co_firstlineno
sys.settrace(quiet)
lines()
sys.settrace(None)
print(seen)  # expect: [('call', 0), ('return', 2)]
