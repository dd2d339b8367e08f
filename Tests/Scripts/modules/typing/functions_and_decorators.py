from typing import TYPE_CHECKING, NewType, assert_never, cast, final, get_overloads, overload


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


UserId = NewType("UserId", int)
print(g(1), len(get_overloads(g)), UserId(5), UserId, cast(int, "a"), TYPE_CHECKING)


@final
class Last: ...


print(Last.__final__)
try:
    assert_never(3)
except AssertionError as error:
    print(error)
# expect: 1 2 5 __main__.UserId a False
# expect: True
# expect: Expected code to be unreachable, but got: 3
