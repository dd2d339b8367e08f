import array
import collections
import sys


class Open:
    pass


class Slots:
    __slots__ = "a", "b"


class Names(list):
    pass


size = sys.getsizeof
grown = []
print([(grown.append(i), size(grown))[1] for i in range(9)], size([i for i in range(10000)]))
print(size([]), size([1]), size([1, 2, 3]), size([0] * 10), size(()), size((1, 2)))
print([size(dict.fromkeys(range(n))) for n in (0, 1, 5, 6, 10, 11, 10000)], size({"a": 1}))
print([size(set(range(n))) for n in (0, 4, 5, 18, 19, 10000)])
print([size(n) for n in (0, 1, 2**30 - 1, 2**30, 2**60, 10**100, True, 1.5, 1j, None)])
print([size(s) for s in ("", "a", "hello", "caf\xe9", "\u65e5\u672c", "a\U0001f600")], [size(b) for b in (b"", b"abc", bytearray(), bytearray(b"abc"))])
print(size(Open()), size(Slots()), size(Names()), size(Open), size(Slots), size(int), size(object()), size(Exception()))
print(size(array.array("i", [1, 2, 3])), size(collections.deque()), size(collections.deque(range(100))), size(range(9)))
print(size(lambda: 0), size(len), size(iter([])), size(x * x for x in []), [].__sizeof__(), (5).__sizeof__())

# expect: [88, 88, 88, 88, 120, 120, 120, 120, 184] 85176
# expect: 56 64 88 136 40 56
# expect: [64, 224, 224, 352, 352, 632, 294992] 184
# expect: [216, 216, 728, 728, 2264, 524504]
# expect: [28, 28, 28, 32, 36, 72, 28, 24, 32, 16]
# expect: [41, 42, 46, 61, 62, 68] [33, 36, 56, 60]
# expect: 48 48 72 1712 944 416 16 88
# expect: 92 760 1288 48
# expect: 160 72 48 200 40 28
