import sys

events = []


def trace(frame, event, argument):
    events.append((frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, event))
    return trace


def listen(raises):
    sys.settrace(trace)
    sys._getframe().f_back.f_trace = trace
    if raises:
        raise ValueError


def returns():
    listen(False)


def handles():
    try:
        listen(True)
    except ValueError:
        return


returns()
sys.settrace(None)
print(events)  # expect: [('returns', 1, 'return')]
events.clear()
handles()
sys.settrace(None)
print(events)
# expect: [('handles', 2, 'exception'), ('handles', 3, 'line'), ('handles', 4, 'line'), ('handles', 4, 'return')]
