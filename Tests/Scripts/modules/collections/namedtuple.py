from collections import namedtuple

Point = namedtuple("Point", "x y", defaults=[5])
p = Point(1)
x, y = p
print(p, p.x, p[1], x + y, p == (1, 5), Point._fields, Point._field_defaults)
print(p._asdict(), p._replace(x=7), Point._make([3, 4]), Point.__doc__)
try:
    p.x = 2
except AttributeError as error:
    print(error)
for arguments in ((), (1, 2, 3)):
    try:
        Point(*arguments)
    except TypeError as error:
        print(error)
# expect: Point(x=1, y=5) 1 5 6 True ('x', 'y') {'y': 5}
# expect: {'x': 1, 'y': 5} Point(x=7, y=5) Point(x=3, y=4) Point(x, y)
# expect: can't set attribute
# expect: Point.__new__() missing 1 required positional argument: 'x'
# expect: Point.__new__() takes from 2 to 3 positional arguments but 4 were given
