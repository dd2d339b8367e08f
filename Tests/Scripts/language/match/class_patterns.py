class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def describe(subject):
    match subject:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Point(z=_):
            return "never"
        case int(n) | str(n):
            return f"itself {n!r}"


for subject in [Point(0, 0), Point(0, 3), Point(2, 2), Point(1, 2), 7, "s", None]:
    print(describe(subject))
# expect: origin
# expect: on the y axis at 3
# expect: diagonal 2
# expect: point
# expect: itself 7
# expect: itself 's'
# expect: None
