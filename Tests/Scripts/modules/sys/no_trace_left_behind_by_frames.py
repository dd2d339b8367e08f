import sys

events = []


def trace(frame, event, argument):
    events.append((frame.f_code.co_name, event))
    return trace


def stop():
    sys.settrace(None)


def listen_to_caller():
    sys.settrace(trace)
    sys._getframe(1).f_trace = trace


def first():
    sys.settrace(trace)
    stop()


def second():
    listen_to_caller()


first()
print(events)  # expect: [('stop', 'call'), ('stop', 'line')]
events.clear()
second()
sys.settrace(None)
print(events)  # expect: [('second', 'return')]
