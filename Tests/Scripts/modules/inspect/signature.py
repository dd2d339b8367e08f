import inspect
from functools import partial


def f(a, b: int = 2, /, c="x", *args, d, e: str = "y", **kwargs) -> bool: ...


class C:
    def __init__(self, x, y=1): ...

    def method(self, z): ...


print(inspect.signature(f), inspect.signature(C), inspect.signature(C(1).method), inspect.signature(partial(f, 1, d=3)))
print([(p.name, str(p.kind), p.default) for p in inspect.signature(lambda a, b=1: a).parameters.values() if p.name == "b"])
bound = inspect.signature(C).bind(1)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs)
for arguments in ((), (1, 2, 3)):
    try:
        inspect.signature(C).bind(*arguments)
    except TypeError as error:
        print(error)
print(inspect.getfullargspec(f))
# expect: (a, b: int = 2, /, c='x', *args, d, e: str = 'y', **kwargs) -> bool (x, y=1) (z) (b: int = 2, /, c='x', *args, d=3, e: str = 'y', **kwargs) -> bool
# expect: [('b', 'POSITIONAL_OR_KEYWORD', 1)]
# expect: {'x': 1, 'y': 1} (1, 1) {}
# expect: missing a required argument: 'x'
# expect: too many positional arguments
# expect: FullArgSpec(args=['a', 'b', 'c'], varargs='args', varkw='kwargs', defaults=(2, 'x'), kwonlyargs=['d', 'e'], kwonlydefaults={'e': 'y'}, annotations={'return': <class 'bool'>, 'b': <class 'int'>, 'e': <class 'str'>})
