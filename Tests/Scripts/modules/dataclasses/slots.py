from dataclasses import dataclass


@dataclass(slots=True)
class Point:
    x: int
    y: int = 4

    def moved(self):
        return Point(self.x + 1, self.y)


p = Point(1)
print(p, Point.__slots__, p.moved())
try:
    p.z = 1
except AttributeError as error:
    print("refused")
# expect: Point(x=1, y=4) ('x', 'y') Point(x=2, y=4)
# expect: refused
