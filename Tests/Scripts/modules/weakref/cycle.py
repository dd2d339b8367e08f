import gc
import weakref


class Node:
    pass


a, b = Node(), Node()
a.other, b.other = b, a
reference = weakref.ref(a, lambda r: print("callback"))
del a, b
print(reference() is not None)
gc.collect()
print(reference())
# expect: True
# expect: callback
# expect: None
