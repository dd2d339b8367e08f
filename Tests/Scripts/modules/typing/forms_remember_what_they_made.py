from typing import Annotated, ClassVar, Concatenate, Final, Literal, Optional, ParamSpec, Union

P = ParamSpec("P")
print(Annotated[int, "a"] is Annotated[int, "a"], Final[int] is Final[int])  # expect: True True
print(Optional[int] is Optional[int], ClassVar[int] is ClassVar[int])  # expect: True True
print(Literal[1, 2] is Literal[1, 2], Literal[1] == Literal[True])  # expect: True False
print(Annotated[int, 1], Annotated[int, True])  # expect: typing.Annotated[int, 1] typing.Annotated[int, True]
print(Concatenate[int, P] is Concatenate[int, P])  # expect: True
print(Annotated[int, []] == Annotated[int, []])  # expect: True
try:
    Union[()]
except TypeError as error:
    print(error.__context__)  # expect: None
