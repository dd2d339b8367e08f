import copy


class Node:
    def __init__(self):
        self.items = [1]


node = Node()
print(copy.copy(node).items is node.items, copy.deepcopy(node).items is node.items)
print(copy.deepcopy({"a": [1, (2, [3])]}), copy.copy([1]), copy.deepcopy((1, 2)))
ring = [1]
ring.append(ring)
made = copy.deepcopy(ring)
print(made[1] is made, made is ring)
# expect: True False
# expect: {'a': [1, (2, [3])]} [1] (1, 2)
# expect: True False
