class A:
    def __init__(self): self._x = 1
    def get(self): return self._x
    def put(self, v): self._x = v
    x = property(get, put, doc="the x")
    y = property(lambda self: self._x * 2)
a = A()
a.x = 5
print(a.x, a.y, A.x.__doc__, isinstance(A.x, property))  # expect: 5 10 the x True
for action in (lambda: setattr(a, "y", 1), lambda: delattr(a, "x")):
    try:
        action()
    except AttributeError as error:
        print(error)
# expect: property 'y' of 'A' object has no setter
# expect: property 'x' of 'A' object has no deleter
