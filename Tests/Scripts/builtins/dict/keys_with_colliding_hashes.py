class K:
    def __init__(self, name): self.name = name
    def __hash__(self): return 1
    def __eq__(self, other): return self.name == other.name
    def __repr__(self): return self.name

d = {K("a"): 1, K("b"): 2, K("c"): 3}
del d[K("a")]
print(d[K("c")], K("a") in d, d)  # expect: 3 False {b: 2, c: 3}
