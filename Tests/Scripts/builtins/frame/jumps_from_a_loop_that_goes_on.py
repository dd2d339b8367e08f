import sys


def work():
    for item in (1, 2):
        total.append(item)
        total.append(item * 10)


def trace(frame, event, argument):
    line = frame.f_lineno - work.__code__.co_firstlineno
    if frame.f_code is work.__code__ and event == "line":
        lines.append(line)
        if lines == [1, 2, 3, 1]:
            frame.f_lineno += 2
    return trace


total, lines = [], []
sys.settrace(trace)
work()
sys.settrace(None)
print(total, lines)  # expect: [1, 10, 10, 2, 20] [1, 2, 3, 1, 1, 2, 3, 1]
