import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

members = weakref.WeakSet()
a, b = Thing("a"), Thing("b")
members.add(a)
members.add(b)
print(len(members), a in members, sorted(m.name for m in members))
del a
print(len(members), list(members))
members.discard(b)
print(len(members), b in members)
try:
    members.remove(b)
except KeyError:
    print("KeyError")
# expect: 2 True ['a', 'b']
# expect: 1 [Thing(b)]
# expect: 0 False
# expect: KeyError
