# Who looks into a chain of generators that methods have made sees each of them.
import inspect


class Level:
    def __init__(self, depth):
        self.depth = depth

    def __iter__(self):
        if self.depth:
            yield from Level(self.depth - 1)
        yield self.depth


walk = iter(Level(3))
print(next(walk))  # expect: 0
inner, depths = walk, []
while inner is not None:
    depths.append(inner.gi_frame.f_locals["self"].depth)
    inner = inner.gi_yieldfrom
print(depths, inspect.getgeneratorstate(walk))  # expect: [3, 2, 1, 0] GEN_SUSPENDED
print(list(walk))  # expect: [1, 2, 3]
