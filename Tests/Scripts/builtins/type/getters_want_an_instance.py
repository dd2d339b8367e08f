def f(self): return self

for call in (
    lambda: f.__get__(None),
    lambda: f.__get__(None, int) is f,
    lambda: str.upper.__get__("a")(),
    lambda: str.upper.__get__(None),
    lambda: int.real.__get__("a"),
    lambda: int.real.__get__(5),
    lambda: type.__dict__["__mro__"].__get__(5),
    lambda: len.__get__,
):
    try: print(call())
    except (TypeError, AttributeError) as error: print(error)

class A: pass
a = A()
try: del a.__class__
except TypeError as error: print(error)

# expect: __get__(None, None) is invalid
# expect: True
# expect: A
# expect: __get__(None, None) is invalid
# expect: descriptor 'real' for 'int' objects doesn't apply to a 'str' object
# expect: 5
# expect: descriptor '__mro__' for 'type' objects doesn't apply to a 'int' object
# expect: 'builtin_function_or_method' object has no attribute '__get__'
# expect: can't delete __class__ attribute
