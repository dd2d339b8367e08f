from typing import List, Tuple, TypeVarTuple

Ts = TypeVarTuple("Ts")

print([*Tuple[int, str]], list(List[int]))
# expect: [typing.Unpack[typing.Tuple[int, str]]] [typing.Unpack[typing.List[int]]]
print(Tuple[*Ts][*Tuple[int, ...]])  # expect: typing.Tuple[typing.Unpack[typing.Tuple[int, ...]]]
print(Tuple[*Ts][*Tuple[int, str]])  # expect: typing.Tuple[int, str]
