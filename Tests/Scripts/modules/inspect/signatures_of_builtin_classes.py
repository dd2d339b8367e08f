import inspect
import types

for cls in (bool, float, list, map, property, zip, types.FunctionType, types.ModuleType):
    print(cls.__name__, inspect.signature(cls))
for function in (max, next, getattr, vars):
    try:
        inspect.signature(function)
    except ValueError as error:
        print(error)
# expect: bool (object=False, /)
# expect: float (x=0, /)
# expect: list (iterable=(), /)
# expect: map (function, iterable, /, *iterables)
# expect: property (fget=None, fset=None, fdel=None, doc=None)
# expect: zip (*iterables, strict=False)
# expect: function (code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)
# expect: module (name, doc=None)
# expect: no signature found for builtin <built-in function max>
# expect: no signature found for builtin <built-in function next>
# expect: no signature found for builtin <built-in function getattr>
# expect: no signature found for builtin <built-in function vars>
