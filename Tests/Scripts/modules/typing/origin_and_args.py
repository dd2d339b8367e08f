import collections.abc
from typing import Annotated, Callable, Dict, List, Optional, get_args, get_origin

for hint in (List[int], Dict[str, int], Optional[int], list[int], int | None, int):
    print(hint, get_origin(hint), get_args(hint))
print(get_args(Callable[[int], str]), get_origin(Callable) is collections.abc.Callable)
print(get_args(Annotated[int, "x"]), List[int] == List[int], Optional[int] == Optional[int])
# expect: typing.List[int] <class 'list'> (<class 'int'>,)
# expect: typing.Dict[str, int] <class 'dict'> (<class 'str'>, <class 'int'>)
# expect: typing.Optional[int] typing.Union (<class 'int'>, <class 'NoneType'>)
# expect: list[int] <class 'list'> (<class 'int'>,)
# expect: int | None <class 'types.UnionType'> (<class 'int'>, <class 'NoneType'>)
# expect: <class 'int'> None ()
# expect: ([<class 'int'>], <class 'str'>) True
# expect: (<class 'int'>, 'x') True True
