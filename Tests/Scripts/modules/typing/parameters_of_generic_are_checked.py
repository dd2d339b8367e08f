from typing import Generic, TypeVar, TypeVarTuple

T = TypeVar("T")
D = TypeVar("D", default=int)
Ts = TypeVarTuple("Ts")
Us = TypeVarTuple("Us", default=tuple[int])

for wrong in (lambda: Generic[Ts], lambda: Generic[*Ts, *Ts], lambda: Generic[D, T], lambda: Generic[*Ts, D]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
# expect: Parameters to Generic[...] must all be type variables or parameter specification variables.
# expect: Parameters to Generic[...] must all be unique
# expect: Type parameter ~T without a default follows type parameter with a default
# expect: Type parameter with a default follows TypeVarTuple
print(Generic[T, D], Generic[D, *Ts])  # expect: typing.Generic[~T, ~D] typing.Generic[~D, typing.Unpack[Ts]]
