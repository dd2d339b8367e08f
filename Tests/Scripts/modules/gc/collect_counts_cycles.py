import gc

gc.collect()
items = []
items.append(items)
del items
print(gc.collect())


class Node:
    pass


a, b = Node(), Node()
a.other, b.other = b, a
del a, b
print(gc.collect())
print(gc.collect(0))
# expect: 1
# expect: 2
# expect: 0
