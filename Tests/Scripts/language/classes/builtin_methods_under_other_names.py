class A(dict):
    __setattr__ = dict.__setitem__
    __neg__ = dict.copy

a = A()
a.y = 42
print(a, a["y"], a == -a, vars(a))

class B:
    def __getattr__(self, name): return "fallback " + name
    def __getattribute__(self, name):
        del B.__getattr__
        raise AttributeError(name)
print(B().x)

class Doc:
    def __get__(self, instance, owner): return f"{instance is None} {owner.__name__}"
class C: __doc__ = Doc()
print(C.__doc__, C().__doc__)

class D:
    def method(self): return self.name
one, two = D(), D()
one.name, two.name = "one", "two"
print(one.method.__get__(two)())

for call in (lambda: D() * 2**70, lambda: 2**70 * D()):
    try: call()
    except TypeError as error: print(error)

# expect: {'y': 42} 42 True {}
# expect: fallback x
# expect: True C False C
# expect: one
# expect: unsupported operand type(s) for *: 'D' and 'int'
# expect: unsupported operand type(s) for *: 'int' and 'D'
