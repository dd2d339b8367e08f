from dataclasses import dataclass, field, fields


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


p = Point(1)
print(p, p == Point(1), p != Point(2), [f.name for f in fields(p)], Point.__match_args__, Point.__doc__)
for arguments in ((), (1, 2, 3, 4)):
    try:
        Point(*arguments)
    except TypeError as error:
        print(error)
match p:
    case Point(1, y):
        print(y)
# expect: Point(x=1, y=0, tags=[]) True True ['x', 'y', 'tags'] ('x', 'y', 'tags') Point(x: int, y: int = 0, tags: list = <factory>)
# expect: Point.__init__() missing 1 required positional argument: 'x'
# expect: Point.__init__() takes from 2 to 4 positional arguments but 5 were given
# expect: 0
