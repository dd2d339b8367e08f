import sys


def work():
    one = 1
    return one


def trace(frame, event, argument):
    if frame.f_code is work.__code__:
        frame.f_trace_opcodes = True
        events.add((frame.f_lineno - work.__code__.co_firstlineno, event))
    return trace


events = set()
sys.settrace(trace)
work()
sys.settrace(None)
print({line for line, event in events if event == "opcode"} >= {1, 2})  # expect: True
print(sorted(events - {(0, "opcode"), (1, "opcode"), (2, "opcode")}))
# expect: [(0, 'call'), (1, 'line'), (2, 'line'), (2, 'return')]
