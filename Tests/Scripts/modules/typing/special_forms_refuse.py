from typing import Any, Dict, Generic, List, Optional

for action in (
    lambda: Any(),
    lambda: isinstance(3, Any),
    lambda: isinstance([], List[int]),
    lambda: List(),
    lambda: Optional(),
    lambda: Dict[int],
    lambda: List[int, str],
    lambda: Generic[int],
):
    try:
        action()
    except TypeError as error:
        print(error)
print(isinstance([], List), issubclass(dict, Dict))
# expect: Any cannot be instantiated
# expect: typing.Any cannot be used with isinstance()
# expect: Subscripted generics cannot be used with class and instance checks
# expect: Type List cannot be instantiated; use list() instead
# expect: Cannot instantiate typing.Optional
# expect: Too few arguments for typing.Dict; actual 1, expected 2
# expect: Too many arguments for typing.List; actual 2, expected 1
# expect: Parameters to Generic[...] must all be type variables or parameter specification variables.
# expect: True True
