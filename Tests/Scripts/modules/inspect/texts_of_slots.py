import inspect

class A: __slots__ = {"x": "how far", "y": None}
print(inspect.getdoc(A.x), inspect.getdoc(A.y), A.x.__doc__)

# expect: how far None None
