class Point:
    __slots__ = ("x", "y")


class Named(Point):
    pass


point = Point()
print(Point.x)  # expect: <member 'x' of 'Point' objects>
try:
    point.x
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute 'x'
point.x = 1
del point.x
try:
    del point.x
except AttributeError as error:
    print(error)  # expect: x
named = Named()
named.x = 1
named.name = "n"
print(named.__dict__, named.x)  # expect: {'name': 'n'} 1
named.x = 2
print(vars(named), named.x)  # expect: {'name': 'n'} 2
