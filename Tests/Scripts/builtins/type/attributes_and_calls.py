print(type(5) is int, type(int), type("A", (), {})().__class__.__name__, int.__name__, int.__mro__, bool.__bases__)
# expect: True <class 'type'> A int (<class 'int'>, <class 'object'>) (<class 'int'>,)
class A: pass
a = A()
class B(A): pass
a.__class__ = B
print(type(a).__name__, isinstance(a, B), A.__subclasses__() == [B])  # expect: B True True
try:
    type("X", (int, str), {})
except TypeError as error:
    print(error)  # expect: multiple bases have instance lay-out conflict
try:
    class C(bool): pass
except TypeError as error:
    print(error)  # expect: type 'bool' is not an acceptable base type
