from typing import ParamSpec, TypeVar, TypeVarTuple

for parameter in TypeVar("T"), ParamSpec("P"), TypeVarTuple("Ts"):
    parameter.note = 1
    parameter.__module__ = "elsewhere"
    print(parameter.note, repr(parameter), parameter.__module__)
# expect: 1 ~T elsewhere
# expect: 1 ~P elsewhere
# expect: 1 Ts elsewhere
variadic = TypeVarTuple("Ts")
variadic.__bound__ = int
print(variadic.__bound__)  # expect: <class 'int'>
