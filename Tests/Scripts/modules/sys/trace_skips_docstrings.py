import sys

lines = []


def tracer(frame, event, arg):
    if event == "line":
        lines.append(frame.f_lineno - frame.f_code.co_firstlineno)
    return tracer


def documented():
    "What it does."
    return 1


sys.settrace(tracer)
documented()
sys.settrace(None)
print(lines)  # expect: [2]
