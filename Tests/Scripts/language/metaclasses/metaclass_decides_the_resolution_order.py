class Meta(type):
    def mro(cls):
        order = super().mro()
        print("mro of", cls.__name__, [c.__name__ for c in order])
        return order

class Mixin: name = "mixin"
class A(metaclass=Meta): name = "a"
class B(A, Mixin): pass
print(B.name, B.__mro__[1:] == (A, Mixin, object))

class Reversed(type):
    def mro(cls): return [cls, Mixin, *super().mro()[1:]]

class C(A, metaclass=type("Both", (Reversed, Meta), {})): pass
print(C.name, type(C).mro(C)[1].__name__)

for wrong in ([1], [int], 5):
    try: type("M", (type,), {"mro": lambda cls: wrong})("X", (), {})
    except TypeError as error: print(error)

# expect: mro of A ['A', 'object']
# expect: mro of B ['B', 'A', 'Mixin', 'object']
# expect: a True
# expect: mro of C ['C', 'A', 'object']
# expect: mro of C ['C', 'A', 'object']
# expect: mixin Mixin
# expect: mro() returned a non-class ('int')
# expect: mro() returned base with unsuitable layout ('int')
# expect: 'int' object is not iterable
