import functools
import inspect

add = functools.partial(int, base=2)
print(inspect.isroutine(add), inspect.ismethoddescriptor(add))  # expect: False False
print(inspect.isroutine(str.join), inspect.ismethoddescriptor(str.join))  # expect: True True
