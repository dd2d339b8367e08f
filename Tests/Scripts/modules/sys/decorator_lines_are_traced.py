import sys


def decorator(number):
    def apply(defined):
        return defined

    return apply


def work():
    @decorator(1)
    @decorator(2)
    def function():
        pass

    @decorator(3)
    class Class:
        """Documented."""
        pass


def trace(frame, event, argument):
    if frame.f_code.co_name in ("work", "Class"):
        lines = [line for start, end, line in frame.f_code.co_lines() if start <= frame.f_lasti < end]
        events.append((frame.f_lineno - work.__code__.co_firstlineno, event))
        if lines != [frame.f_lineno]:
            print(lines, frame.f_lineno)
    return trace


events = []
sys.settrace(trace)
work()
sys.settrace(None)
print([line for line, event in events if event == "line"])
# expect: [1, 2, 3, 2, 1, 3, 6, 7, 6, 8, 9, 6, 7]
print([line for line, event in events if event != "line"])  # expect: [0, 6, 9, 7]
