# Unions, callables and annotated types have brackets, but nothing to iterate over.
from collections.abc import Iterable
from typing import Annotated, Callable, List, Union

for form in Union[str, int], Callable[[int], str], Annotated[int, "word"]:
    try:
        list(form)
    except TypeError as error:
        print(str(error).rpartition("' ")[2])
    print(isinstance(form, Iterable))
# expect: object is not iterable
# expect: False
# expect: object is not iterable
# expect: False
# expect: object is not iterable
# expect: False
print(list(List[int]))  # expect: [typing.Unpack[typing.List[int]]]
