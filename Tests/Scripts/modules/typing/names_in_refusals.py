from typing import ParamSpec, ReadOnly, Required, TypeVar, TypeVarTuple

for wrong in (
    lambda: TypeVar(1),
    lambda: ParamSpec(),
    lambda: TypeVarTuple("Ts", 1),
    lambda: Required[int, str],
    lambda: ReadOnly[int, str],
):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: typevar() argument 'name' must be str, not int
# expect: paramspec() missing required argument 'name' (pos 1)
# expect: typevartuple() takes exactly 1 positional argument (2 given)
# expect: Required accepts only a single type. Got (<class 'int'>, <class 'str'>).
# expect: ReadOnly accepts only a single type. Got (<class 'int'>, <class 'str'>).
