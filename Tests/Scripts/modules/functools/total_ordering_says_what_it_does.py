import functools


@functools.total_ordering
class Size:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value


print(Size.__ge__.__doc__)  # expect: Return a >= b.  Computed by @total_ordering from (not a < b).
print(Size.__le__.__doc__)  # expect: Return a <= b.  Computed by @total_ordering from (a < b) or (a == b).
print(Size.__gt__.__name__, Size.__gt__.__qualname__)  # expect: __gt__ _gt_from_lt
print(Size(1) <= Size(1), Size(1) > Size(0))  # expect: False True
