from collections.abc import Callable, Iterable

print(Callable[[int, str], bool], Callable[..., int], Iterable[int])
print(Callable[[int], str].__args__, Callable[[int], str] == Callable[[int], str])
# expect: collections.abc.Callable[[int, str], bool] collections.abc.Callable[..., int] collections.abc.Iterable[int]
# expect: (<class 'int'>, <class 'str'>) True
