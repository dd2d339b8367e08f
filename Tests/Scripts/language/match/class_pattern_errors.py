class Point:
    __match_args__ = ("x", "y")
    x, y = 1, 2


class Listed:
    __match_args__ = ["x"]


def attempt(test):
    try:
        test()
    except (TypeError, ValueError) as error:
        print(error)


def too_many():
    match Point():
        case Point(1, 2, 3):
            pass


def twice():
    match Point():
        case Point(1, x=1):
            pass


def listed():
    match Listed():
        case Listed(1):
            pass


def no_class():
    name = 5
    match 5:
        case name():
            pass


def same_key():
    match {1: 2, 2: 3}:
        case {Point.x: 2, 1: 2}:
            pass


attempt(too_many)  # expect: Point() accepts 2 positional sub-patterns (3 given)
attempt(twice)  # expect: Point() got multiple sub-patterns for attribute 'x'
attempt(listed)  # expect: Listed.__match_args__ must be a tuple (got list)
attempt(no_class)  # expect: called match pattern must be a class
attempt(same_key)  # expect: mapping pattern checks duplicate key (1)
