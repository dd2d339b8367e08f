# NotImplemented is a value like any other, in sets too.

found = {NotImplemented, None, 1}
print(len(found), NotImplemented in found)  # expect: 3 True
found.discard(None)
found.add(NotImplemented)
print(sorted(found, key=str))  # expect: [1, NotImplemented]
print(found == {1, NotImplemented}, {NotImplemented} <= found)  # expect: True True
print(hash(frozenset([NotImplemented])) == hash(frozenset([None])))  # expect: False
found.remove(NotImplemented)
print(found, {NotImplemented: 1}[NotImplemented])  # expect: {1} 1
