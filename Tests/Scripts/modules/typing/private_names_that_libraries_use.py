import typing
from typing import Annotated, ForwardRef, List, Literal, Protocol, Union

print(isinstance(Union[int, str], typing._UnionGenericAlias))  # expect: True
print(type(Literal[1]).__name__, isinstance(Literal[1], typing._LiteralGenericAlias))  # expect: _LiteralGenericAlias True
print(typing._type_check("int", "a type."), typing._type_repr(int))  # expect: ForwardRef('int') int
print(typing._eval_type(ForwardRef("int"), globals(), None, ()))  # expect: <class 'int'>
print(typing._strip_annotations(List[Annotated[str, 2]]))  # expect: typing.List[str]


class P(Protocol):
    a: int

    def f(self): ...


print(sorted(typing._get_protocol_attrs(P)))  # expect: ['a', 'f']
print("Match" in typing.__all__, "Pattern" in typing.__all__)  # expect: True True
