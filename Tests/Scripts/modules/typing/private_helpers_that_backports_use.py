import typing
from typing import Concatenate, ForwardRef, ParamSpec

calls = []


@typing._tp_cache
def doubled(value):
    calls.append(value)
    return value * 2


print(doubled(2), doubled(2), doubled([1]), doubled([1]), calls)
# expect: 4 4 [1, 1] [1, 1] [2, [1], [1]]
print(typing._type_convert(None), typing._type_convert("int"))
# expect: <class 'NoneType'> ForwardRef('int')
print("__forward_is_class__" in ForwardRef.__slots__)  # expect: True
P = ParamSpec("P")
print(type(Concatenate[int, P]))  # expect: <class 'typing._ConcatenateGenericAlias'>
print(isinstance(Concatenate[int, ...], typing._GenericAlias))  # expect: True
print("__slots__" in typing.EXCLUDED_ATTRIBUTES)  # expect: True
