import sys


def tracer(frame, event, arg):
    if event != "call":
        print(event, frame.f_lineno - frame.f_code.co_firstlineno, end="; ")
    return tracer


def long():
    """What it does,
    in two lines.
    """
    return 1


def mute():
    "Nothing."


sys.settrace(tracer)
long()
mute()
sys.settrace(None)
print()
# expect: line 4; return 4; line 0; return 0; 
