import gc


class Node:
    def __del__(self):
        pass


node = Node()
print([gc.is_tracked(value) for value in (1, "a", 1.5, None, [], node)])
print(gc.is_finalized(node))
holder = [node]
print(any(found is holder for found in gc.get_referrers(node)))
print(gc.get_referents(holder) == [node])
print(any(found is node for found in gc.get_objects()))
# expect: [False, False, False, False, True, True]
# expect: False
# expect: True
# expect: True
# expect: True
