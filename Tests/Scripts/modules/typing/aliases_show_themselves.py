from typing import Any, Awaitable, Callable, Dict, List, Literal, Optional, Set, Tuple, Type, Union

print(Any, List, List[int], Dict[str, List[int]], Tuple[int, ...], Set[str], Type[int])
print(Optional[int], Union[int, str], Union[int, None, str], Union[int], Optional[Any], Literal["a", 1])
print(Callable[[int, str], bool], Callable[..., Any], Awaitable[int], Optional["Later"])
# expect: typing.Any typing.List typing.List[int] typing.Dict[str, typing.List[int]] typing.Tuple[int, ...] typing.Set[str] typing.Type[int]
# expect: typing.Optional[int] typing.Union[int, str] typing.Union[int, NoneType, str] <class 'int'> typing.Optional[typing.Any] typing.Literal['a', 1]
# expect: typing.Callable[[int, str], bool] typing.Callable[..., typing.Any] typing.Awaitable[int] typing.Optional[ForwardRef('Later')]
