from typing import Callable, Concatenate, Generic, ParamSpec, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class Array(Generic[T, Unpack[Ts]]):
    pass


class Wrapped(Generic[P, T]):
    pass


print(Array[int, str, float].__args__)  # expect: (<class 'int'>, <class 'str'>, <class 'float'>)
print(Array[T, Unpack[Ts]][int, str].__args__)  # expect: (<class 'int'>, <class 'str'>)
print(Callable[P, T][[int, str], bool])  # expect: typing.Callable[[int, str], bool]
print(Callable[Concatenate[int, P], T][[str], bool])  # expect: typing.Callable[[int, str], bool]
print(Wrapped[[int, str], T][bool].__args__)  # expect: ((<class 'int'>, <class 'str'>), <class 'bool'>)
try:
    Array[()]
except TypeError as error:
    print(str(error).partition(";")[2])  # expect:  actual 0, expected at least 1
