import sys


def work(value):
    """Documented."""
    global kept
    "alone"
    if not value:
        pass
    elif value > 1:
        ...
    try:
        kept = value
    finally:
        del kept
    return value


def trace(frame, event, argument):
    ranges = [line for start, end, line in frame.f_code.co_lines() if start <= frame.f_lasti < end]
    if ranges != [frame.f_lineno]:
        print(event, frame.f_lineno, ranges)
    lines.append(frame.f_lineno - work.__code__.co_firstlineno)
    return trace


lines = []
sys.settrace(trace)
work(0)
work(5)
sys.settrace(None)
print(lines)  # expect: [0, 3, 4, 5, 8, 9, 11, 12, 12, 0, 3, 4, 6, 7, 8, 9, 11, 12, 12]
