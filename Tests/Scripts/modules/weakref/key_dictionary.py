import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

data = weakref.WeakKeyDictionary()
a, b = Thing("a"), Thing("b")
data[a] = 1
data[b] = 2
print(len(data), data[a], a in data, list(data.items()))
del a
print(len(data), list(data))
data[b] += 1
print(data.get(b), data.get(Thing("c")), data.pop(b), len(data))
# expect: 2 1 True [(Thing(a), 1), (Thing(b), 2)]
# expect: 1 [Thing(b)]
# expect: 3 None 3 0
