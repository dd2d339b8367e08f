from typing import Callable, Concatenate, Generic, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")
Q = ParamSpec("Q")


class Holder(Generic[P]):
    pass


print(Concatenate[int, P][[str, float]])  # expect: (<class 'int'>, <class 'str'>, <class 'float'>)
print(Concatenate[int, P][Concatenate[str, Q]])  # expect: typing.Concatenate[int, str, ~Q]
print(Concatenate[int, P][...])  # expect: typing.Concatenate[int, ...]
print(Callable[Concatenate[int, P], int][Concatenate[str, Q]])
# expect: typing.Callable[typing.Concatenate[int, str, ~Q], int]
print(Callable[Concatenate[int, P], int][[str]])  # expect: typing.Callable[[int, str], int]
print(Holder[[T]][int])  # expect: __main__.Holder[[int]]
