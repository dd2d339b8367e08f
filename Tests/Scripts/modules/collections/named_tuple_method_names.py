from collections import namedtuple

Point = namedtuple("Point", "x y")
print(Point._replace.__qualname__)  # expect: Point._replace
print(Point._make.__qualname__)  # expect: Point._make
print(Point.__repr__.__qualname__)  # expect: Point.__repr__
try:
    Point(1, 2)._replace(3)
except TypeError as error:
    print(error)  # expect: Point._replace() takes 1 positional argument but 2 were given
