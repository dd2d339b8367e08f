class Point:
    """A place."""

    __slots__ = ("x", "y")

    def move(self, dx): ...


help(Point())
help(Point().move)
help(Point.move)

# expect: Help on Point in module __main__ object:
# expect:
# expect: class Point(builtins.object)
# expect:  |  A place.
# expect:  |
# expect:  |  Methods defined here:
# expect:  |
# expect:  |  move(self, dx)
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Data descriptors defined here:
# expect:  |
# expect:  |  x
# expect:  |
# expect:  |  y
# expect:
# expect: Help on method move in module __main__:
# expect:
# expect: move(dx) method of __main__.Point instance
# expect:
# expect: Help on function move in module __main__:
# expect:
# expect: move(self, dx)
# expect:
