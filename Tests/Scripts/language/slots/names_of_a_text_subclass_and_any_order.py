class Name(str):
    pass


class Point:
    __slots__ = (Name("x"), "y")


class Mirrored:
    __slots__ = ("y", "x")


point = Point()
point.x = 1
point.__class__ = Mirrored
print(type(point).__name__, point.x)

# expect: Mirrored 1
