import sys

size = sys.getsizeof


class Told:
    def __init__(self, answer):
        self.answer = answer

    def __sizeof__(self):
        return self.answer


class Silent:
    __sizeof__ = None


print(size(Told(100)) - size(Told(0)), size(Told("no"), "default"), size(Silent(), 5))
for thing in Told("no"), Told(-1), Silent():
    try:
        size(thing)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(*map(size, ("\xe9" * 10, "\u20ac" * 10, "\U0001f600" * 10, slice(1), list(range(100)), {i: i for i in range(100)}, set(range(100)))))
print(size(ValueError("x")), (2**100).__sizeof__(), True.__sizeof__())

# expect: 100 default 5
# expect: TypeError an integer is required
# expect: ValueError __sizeof__() should return >= 0
# expect: TypeError 'NoneType' object is not callable
# expect: 67 78 100 56 856 4688 8408
# expect: 88 40 28
