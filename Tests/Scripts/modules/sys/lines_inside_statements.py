# A traced frame passes the lines of operands, then that of the operation.
import sys


def trace(frame, event, argument):
    if event == "line":
        lines.append(frame.f_lineno - frame.f_code.co_firstlineno)
    return trace


def call():
    sorted(
        [],
        reverse=True,
    )


def method():
    return (
        "text"
        .upper()
        .replace(
            "T",
            "S",
        )
    )


def display():
    x = {
        "a": 1,
        "b": len("b"),
    }
    return (x and
            len(x) +
            1)


def comprehension():
    return [
        n
        for n in range(2)
    ]


def test():
    if (len("a") and
        len("b")):
        pass


for function in call, method, display, comprehension, test:
    lines = []
    sys.settrace(trace)
    function()
    sys.settrace(None)
    print(lines)
# expect: [1, 2, 3, 1]
# expect: [2, 3, 4, 5, 6, 4, 1]
# expect: [2, 3, 1, 5, 6, 7, 6, 5]
# expect: [3, 1, 3, 2, 3, 2, 3, 1]
# expect: [1, 2, 3]
