import pickle
import types
import typing
from typing import List, Optional, Union

print(list[int] | None == Optional[list[int]])  # expect: True
print(Union[list[int], list[int]])  # expect: list[int]
print(hash(list[int] | int) == hash(int | list[int]))  # expect: True
print(Union[int, str] is Union[int, str], List[int] is List[int])  # expect: True True
print(type(Union[int, str]), isinstance(Optional[int], types.UnionType))  # expect: <class 'typing._UnionGenericAlias'> False
for kind in (int | None, Optional[List[int]], list[int], List[int], typing.Callable[[int], str]):
    print(pickle.loads(pickle.dumps(kind)) == kind)
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
