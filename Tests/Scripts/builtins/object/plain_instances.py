o = object()
print(o == o, o == object(), hash(o) == hash(o), isinstance(o, object), bool(o), repr(o).startswith("<object object at 0x"))
# expect: True False True True True True
class A: pass
print(repr(A()).startswith("<__main__.A object at 0x"), str(A)[:16], A.__mro__ == (A, object))
# expect: True <class '__main__ True
