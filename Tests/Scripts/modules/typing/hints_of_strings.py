# Strings for parameter lists, starred parameters, and a base whose arguments are left out.
from typing import Callable, Generic, ParamSpec, TypedDict, TypeVar, Union, get_type_hints

P = ParamSpec("P")
T = TypeVar("T")


class Calls(Generic[P]):
    function: Callable["P", int]


print(get_type_hints(Calls))  # expect: {'function': typing.Callable[~P, int]}


def spread(*args: *tuple[int, str]): ...


print(get_type_hints(spread))  # expect: {'args': typing.Unpack[tuple[int, str]]}


class First(TypedDict, Generic[T]):
    a: T


class Second(First):
    b: int


print(Second.__parameters__, Second.__orig_bases__)  # expect: () (<class '__main__.First'>,)
print(Union[spread, int])  # expect: typing.Union[spread, int]
