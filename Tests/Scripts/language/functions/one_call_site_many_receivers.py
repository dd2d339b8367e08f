class First:
    @classmethod
    def name(cls):
        return "class " + cls.__name__


class Second(First):
    @staticmethod
    def name():
        return "static"


for kind in (First, Second, First, First(), Second(), First):
    print(kind.name())
# expect: class First
# expect: static
# expect: class First
# expect: class First
# expect: static
# expect: class First
First.name = staticmethod(lambda: "replaced")
for kind in (First, First()):
    print(kind.name())
# expect: replaced
# expect: replaced
for items in ({1}, frozenset({2}), {3}, bytearray(b"b"), bytearray(b"c"), [4]):
    print(items.copy())
# expect: {1}
# expect: frozenset({2})
# expect: {3}
# expect: bytearray(b'b')
# expect: bytearray(b'c')
# expect: [4]
