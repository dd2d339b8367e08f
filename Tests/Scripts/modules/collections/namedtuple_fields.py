from collections import namedtuple

Point = namedtuple("Point", "x y")
print(Point.x, type(Point.x).__name__)  # expect: _tuplegetter(0, 'Alias for field number 0') _tuplegetter
Point.x.__doc__ = "To the right"
print(Point.x.__doc__, Point.y.__get__((5, 6)))  # expect: To the right 6


def refused(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


refused(lambda: Point.x.__get__(3))
# expect: TypeError descriptor for index '0' for tuple subclasses doesn't apply to 'int' object
refused(lambda: tuple.__new__(Point, ()).x)  # expect: IndexError tuple index out of range
refused(lambda: setattr(Point(1, 2), "x", 3))  # expect: AttributeError can't set attribute
refused(lambda: delattr(Point(1, 2), "x"))  # expect: AttributeError can't delete attribute


def width(points):
    return [point.x for point in points]


class Wide(Point):
    x = "wide"


print(width([Point(1, 2), (Point(3, 4)), Wide(5, 6)]))  # expect: [1, 3, 'wide']
Point.x = 7
print(width([Point(1, 2)]))  # expect: [7]
