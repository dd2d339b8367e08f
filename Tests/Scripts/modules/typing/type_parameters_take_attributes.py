from typing import ParamSpec, TypeVar, TypeVarTuple

for parameter in TypeVar("T"), ParamSpec("P"), TypeVarTuple("Ts"):
    parameter.note = 1
    print(parameter.note, repr(parameter))
# expect: 1 ~T
# expect: 1 ~P
# expect: 1 Ts
variadic = TypeVarTuple("Ts")
variadic.__bound__ = int
print(variadic.__bound__)  # expect: <class 'int'>
