from collections import namedtuple

Point = namedtuple("Point", "x y")


class Told(Point):
    def __hash__(self):
        return 5


class Equal(Point):
    def __eq__(self, other):
        return True


class Items(list):
    pass


print(hash(Point(1, 2)) == hash((1, 2)), {Point(1, 2): "a"}[1, 2], hash(Told(1, 2)))
for thing in Equal(1, 2), Items():
    try:
        hash(thing)
    except TypeError as error:
        print(error)
Point.__hash__ = lambda self: 9
print(hash(Point(1, 2)))

# expect: True a 5
# expect: unhashable type: 'Equal'
# expect: unhashable type: 'Items'
# expect: 9
