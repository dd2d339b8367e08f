# Dunder names belong to the alias, plain ones to its class.
from typing import Generic, List, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    pass


alias = Box[int]
alias.__fields__ = ("item",)
alias.size = 3
print(alias.__fields__, hasattr(Box, "__fields__"))  # expect: ('item',) False
print(Box.size, alias.size)  # expect: 3 3
try:
    List[int].size = 3
except (AttributeError, TypeError) as error:
    print(error)  # expect: cannot set 'size' attribute of immutable type 'list'
