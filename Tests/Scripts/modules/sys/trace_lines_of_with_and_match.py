import contextlib
import sys


def function(value):
    with contextlib.nullcontext():
        with contextlib.nullcontext():
            match value:
                case 1:
                    return 1
                case [a]:
                    pass
                case _:
                    return 2


class Made:
    def trace(self, frame, event, arg):
        if frame.f_code is function.__code__ and event == "line":
            self.lines.append(frame.f_lineno - frame.f_code.co_firstlineno)
        return self.trace


made = Made()
for value in (1, [1], 3):
    made.lines = []
    sys.settrace(made.trace)
    function(value)
    sys.settrace(None)
    print(made.lines)
# expect: [1, 2, 3, 4, 5, 2, 1]
# expect: [1, 2, 3, 4, 6, 7, 2, 1]
# expect: [1, 2, 3, 4, 6, 8, 9, 2, 1]
