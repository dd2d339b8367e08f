class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        print("get", key)
        return self.cells.get(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[key] = value

    def __delitem__(self, key):
        print("del", key)

    def __contains__(self, key):
        return key in self.cells

g = Grid()
g[1, 2] = "a"
# expect: set (1, 2) a
g[1, 2] += "b"
# expect: get (1, 2)
# expect: set (1, 2) ab
print(g[1, 2], (1, 2) in g, 3 in g)
# expect: get (1, 2)
# expect: ab True False
del g[0]
# expect: del 0
g[1:2]
# expect: get slice(1, 2, None)
g[::2, ...]
# expect: get (slice(None, None, 2), Ellipsis)
