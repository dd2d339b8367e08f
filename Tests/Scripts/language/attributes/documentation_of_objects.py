import functools
import json
import types

module = types.ModuleType("made")
json.__doc__ = module.__doc__ = "of a module"
print(json.__doc__, module.__doc__)  # expect: of a module of a module
call = functools.partial(print)
call.__doc__ = "of a call"
print(call.__doc__, functools.partial(print).__doc__ == functools.partial.__doc__)  # expect: of a call True
error = ValueError()
error.__doc__ = "of an error"
print(error.__doc__, ValueError().__doc__)  # expect: of an error Inappropriate argument value (of correct type).
del error.__doc__
print(error.__doc__)  # expect: Inappropriate argument value (of correct type).
for plain in ([], 1, object()):
    try:
        plain.__doc__ = "none"
    except AttributeError as problem:
        print(problem)
# expect: 'list' object attribute '__doc__' is read-only
# expect: 'int' object attribute '__doc__' is read-only
# expect: 'object' object attribute '__doc__' is read-only
