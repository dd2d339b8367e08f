# A `__new__` of a script: defaults, keywords, results of other classes, and the `__init__` that follows.
class Point:
    def __new__(cls, x, y=2, *, scale=1):
        made = super().__new__(cls)
        made.at = (x * scale, y * scale)
        x = y = scale = cls = None
        return made


class Named(Point):
    def __init__(self, *values, **keywords):
        self.given = values, keywords


class Chooser:
    def __new__(cls, what, kind=0):
        return what if kind else object.__new__(Special)


class Special(Chooser):
    def __init__(self, what, kind=0):
        print("init", what, kind)


print(Point(1).at, Point(1, 3).at, Point(y=4, x=5).at, Point(1, scale=3).at)
print(Named(1).given, Named(1, y=3, scale=2).given, Named(2, scale=2).at)
print(Chooser(1, 1), Chooser(2, kind=1), type(Chooser(3)).__name__, type(Chooser(what=4)).__name__)
for arguments in [(), (1, 2, 3)]:
    try:
        Point(*arguments) if arguments else Point()
    except TypeError as error:
        print(error)
# expect: (1, 2) (1, 3) (5, 4) (3, 6)
# expect: ((1,), {}) ((1,), {'y': 3, 'scale': 2}) (4, 4)
# expect: init 3 0
# expect: init 4 0
# expect: 1 2 Special Special
# expect: Point.__new__() missing 1 required positional argument: 'x'
# expect: Point.__new__() takes from 2 to 3 positional arguments but 4 were given
