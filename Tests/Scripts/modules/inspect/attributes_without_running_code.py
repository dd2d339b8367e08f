import inspect


class A:
    x = property(lambda self: 1 / 0)
    y = 2

    def __getattr__(self, name):
        return "dynamic"


a = A()
a.__dict__["x"] = "own"
a.y = 3
print(inspect.getattr_static(a, "x") is A.x, inspect.getattr_static(a, "y"), inspect.getattr_static(A, "y"))
print(inspect.getattr_static(a, "zz", None), inspect.getattr_static(A, "mro") is type.__dict__["mro"])
try:
    inspect.getattr_static(a, "zz")
except AttributeError as error:
    print(error)

# expect: True 3 2
# expect: None True
# expect: zz
