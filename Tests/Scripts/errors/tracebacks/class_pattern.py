class Point:
    __match_args__ = ("x",)
    x = 1


match [Point()]:
    case [Point(1, 2)]:
        pass
# expect-exit: 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "class_pattern.py", line 7, in <module>
# expect-stderr:     case [Point(1, 2)]:
# expect-stderr:           ~~~~~^^^^^^
# expect-stderr: TypeError: Point() accepts 1 positional sub-pattern (2 given)
