import sys

class Size:
    def __init__(self, size): self.size = size
    def __sizeof__(self): return self.size
class Slots(Size): __slots__ = ()

print(sys.getsizeof(Size(10)) - 10)
for size in -1, "x", 2**70, None:
    try: sys.getsizeof(Size(size))
    except (TypeError, ValueError, OverflowError) as error: print(error)

# expect: 32
# expect: __sizeof__() should return >= 0
# expect: an integer is required
# expect: Python int too large to convert to C ssize_t
# expect: an integer is required
