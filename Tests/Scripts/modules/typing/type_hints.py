from typing import Annotated, List, Optional, get_type_hints


class Node:
    value: int
    next: "Optional[Node]" = None
    tag: Annotated[str, "note"] = ""


def f(a: "int", *b: str) -> List["int"]: ...


print(get_type_hints(Node), get_type_hints(Node, include_extras=True)["tag"])
print(get_type_hints(f))
# expect: {'value': <class 'int'>, 'next': typing.Optional[__main__.Node], 'tag': <class 'str'>} typing.Annotated[str, 'note']
# expect: {'a': <class 'int'>, 'b': <class 'str'>, 'return': typing.List[int]}
