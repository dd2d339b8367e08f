import sys


def function():
    frame = sys._getframe()
    first = frame.f_lineno

    second = frame.f_lineno
    return second - first


def look(frame, line):
    return frame.f_lineno - line


def outer():
    frame = sys._getframe()
    line = frame.f_lineno
    return look(frame, line)


print(function())  # expect: 2
print(outer())  # expect: 1
