import sys


def trace(frame, event, argument):
    if event == "exception":
        print(frame.f_lineno - frame.f_code.co_firstlineno, repr(argument[1]))
    return trace


def function():
    try:
        try:
            raise ExceptionGroup("both", [ValueError(1), KeyError(2)])
        except* ValueError:
            raise
    except* Exception:
        pass


sys.settrace(trace)
function()
sys.settrace(None)
# expect: 3 ExceptionGroup('both', [ValueError(1), KeyError(2)])
