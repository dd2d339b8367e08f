from dataclasses import asdict, astuple, dataclass, field, is_dataclass, make_dataclass, replace


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)


tree = Node(1, [Node(2)])
print(asdict(tree), astuple(tree), replace(tree, value=5), is_dataclass(Node), is_dataclass(3))
print(make_dataclass("Made", [("x", int), ("y", int, 5)])(1))
# expect: {'value': 1, 'children': [{'value': 2, 'children': []}]} (1, [(2, [])]) Node(value=5, children=[Node(value=2, children=[])]) True False
# expect: Made(x=1, y=5)
