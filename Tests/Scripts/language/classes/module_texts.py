import types

module = types.ModuleType("names")
print(module)  # expect: <module 'names'>
module.__loader__ = "a loader"
print(module)  # expect: <module 'names' ('a loader')>
module.__file__ = "names.py"
print(module)  # expect: <module 'names' from 'names.py'>
del module.__file__, module.__loader__, module.__name__
print(module)  # expect: <module '?'>
module.__annotations__ = {"x": int}
del module.__annotations__
try:
    del module.__annotations__
except AttributeError as error:
    print(error)  # expect: __annotations__
