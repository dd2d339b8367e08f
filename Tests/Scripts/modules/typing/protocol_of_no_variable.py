from typing import Generic, Protocol

for base in (Protocol, Generic):
    try:
        base[int]
    except TypeError as error:
        print(error)
# expect: Parameters to Protocol[...] must all be type variables or parameter specification variables.
# expect: Parameters to Generic[...] must all be type variables or parameter specification variables.
