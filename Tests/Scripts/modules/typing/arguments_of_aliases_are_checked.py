# What is no type is refused where an alias gets its arguments.
from typing import Callable, Final, Generic, List, ParamSpec, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


def refused(make):
    try:
        make()
    except TypeError as error:
        print(error)


refused(lambda: list[T][Generic])  # expect: Plain <class 'typing.Generic'> is not valid as type argument
refused(lambda: List[T][Final[int]])  # expect: typing.Final[int] is not valid as type argument
refused(lambda: List[T][*Ts])  # expect: typing.Unpack[Ts] is not valid as type argument
refused(lambda: Generic[T][int])  # expect: Cannot subscript already-subscripted typing.Generic[~T]
refused(lambda: Callable[[*Ts], int][Unpack[list[int]]])  # expect: Unpack[...] must be used with a tuple type
refused(lambda: P.__typing_subst__(int))
# expect: Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got <class 'int'>
print(T.__typing_subst__(None), P.__typing_subst__([int, None]))
# expect: <class 'NoneType'> (<class 'int'>, <class 'NoneType'>)
