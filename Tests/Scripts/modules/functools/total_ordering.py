from functools import cmp_to_key, partialmethod, total_ordering


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= a, a != b)
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)))


class Cell:
    def set(self, value):
        return value

    on = partialmethod(set, True)


print(Cell().on())
# expect: True True False True True
# expect: [3, 2, 1]
# expect: True
