# The caller of a method that no call names: of a property, an operator, a comparison, a subscript.
import warnings


def warn(what):
    warnings.warn(what, stacklevel=3)


class Old:
    @property
    def size(self):
        warn("size")

    @size.setter
    def size(self, value):
        warn("set size")

    def __getattr__(self, name):
        warn(name)

    def __add__(self, other):
        warn("+")


    def __lt__(self, other):
        warn("<")

    def __getitem__(self, key):
        warn("[]")


old = Old()


def use():
    old.size
    old.size = 3
    old.length
    old + 1
    old < 1
    if old < 1:
        pass
    old[0]


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    use()
    old.size
    for _ in range(2):
        old.length
start = use.__code__.co_firstlineno
print(*((str(one.message), one.lineno - start) for one in caught[:7]))
# expect: ('size', 1) ('set size', 2) ('length', 3) ('+', 4) ('<', 5) ('<', 6) ('[]', 8)
print(*((str(one.message), one.lineno - start) for one in caught[7:]))
# expect: ('size', 14) ('length', 16) ('length', 16)
