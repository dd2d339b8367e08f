from typing import Annotated, Dict, List, TypeVar, Union

T = TypeVar("T")
U = TypeVar("U")

print(List[Annotated[T, 5]].__parameters__)  # expect: (~T,)
print(List[Annotated[T, 5]][int])  # expect: typing.List[typing.Annotated[int, 5]]
print(Dict[Annotated[T, 1], U][int, str])  # expect: typing.Dict[typing.Annotated[int, 1], str]
print(list[dict[str, Annotated[List[T], 2]]][int])
# expect: list[dict[str, typing.Annotated[typing.List[int], 2]]]
print(Union[Annotated[T, 1], None][int])  # expect: typing.Optional[typing.Annotated[int, 1]]
