import functools
import inspect
import operator

print(inspect.signature(functools.partial))  # expect: (func, /, *args, **keywords)
print(inspect.signature(operator.methodcaller))  # expect: (name, /, *args, **kwargs)
