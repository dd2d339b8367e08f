import sys


def count():
    total = step = 1
    total += 10
    for step in [100, 200]:
        total += step
    with open("/dev/null"):
        total += 1000
        total += 5000
    return total


def traced(jumps):
    def trace(frame, event, argument):
        line = frame.f_lineno - count.__code__.co_firstlineno
        if frame.f_code is count.__code__ and event == "line" and line in jumps:
            frame.f_lineno = count.__code__.co_firstlineno + jumps.pop(line)
            print(line, "->", frame.f_lineno - count.__code__.co_firstlineno, end=": ")
        return trace

    sys.settrace(trace)
    result = count()
    sys.settrace(None)
    return result


print(traced({2: 3}))  # expect: 2 -> 3: 6301
print(traced({3: 2}))  # expect: 3 -> 2: 6321
print(traced({4: 3}))  # expect: 4 -> 3: 6311
print(traced({4: 8}))  # expect: 4 -> 8: 11
print(traced({7: 6}))  # expect: 7 -> 6: 7311
print(traced({7: 8, 4: 2}))  # expect: 4 -> 2: 7 -> 8: 1321
