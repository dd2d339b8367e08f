import sys


def function():
    for item in (1, 2):
        if item == 1: continue
        try:
            int("x")
        except KeyError:
            pass
        except ValueError as error:
            del error
    while item:
        item -= 1


def trace(frame, event, arg):
    if frame.f_code is function.__code__ and event == "line":
        lines.append(frame.f_lineno - frame.f_code.co_firstlineno)
    return trace


lines = []
sys.settrace(trace)
function()
sys.settrace(None)
print(lines)  # expect: [1, 2, 1, 2, 3, 4, 5, 7, 8, 1, 9, 10, 9, 10, 9]
