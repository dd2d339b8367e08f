from typing import NamedTuple


class Point(NamedTuple):
    "A place."

    x: int
    y: int = 0

    def total(self):
        return self.x + self.y


p = Point(1)
print(p, p.total(), Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__)
print(NamedTuple("Pair", [("a", int), ("b", str)])(1, "x"), isinstance(p, tuple))
# expect: Point(x=1, y=0) 1 ('x', 'y') {'y': 0} {'x': <class 'int'>, 'y': <class 'int'>} A place.
# expect: Pair(a=1, b='x') True
