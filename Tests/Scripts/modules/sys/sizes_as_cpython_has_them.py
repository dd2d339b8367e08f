import sys

size = sys.getsizeof
print(*map(size, (0, 1, 2**30, 2**60, 2**100, True, 1.5, None, 1j)))
print(*map(size, ("", "a" * 10, "\xe9" * 10, "\u20ac" * 10, "\U0001f600" * 10, b"abc", bytearray(b"abc"))))
print(*map(size, ((), (1, 2), [], [1, 2], [1, 2, 3], list(range(100)), range(5), slice(1))))
print(*(size({i: i for i in range(n)}) for n in (0, 5, 6, 100)), size({"a": 1}))
print(*(size(set(range(n))) for n in (0, 4, 5, 100)))


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b")


class Listed(list):
    pass


class Told:
    def __sizeof__(self):
        return "no"


print(size(Plain()), size(Slotted()), size(Listed()), size(ValueError("x")), [].__sizeof__())
print(size((x * x for x in range(10))), size(Told(), "default"))

# expect: 28 28 32 36 40 28 24 16 32
# expect: 41 51 67 78 100 36 60
# expect: 40 56 56 72 88 856 48 56
# expect: 64 224 352 4688 184
# expect: 216 216 728 8408
# expect: 48 48 72 88 40
# expect: 200 default
