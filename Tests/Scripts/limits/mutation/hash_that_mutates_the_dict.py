class Evil:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other):
        d.clear()
        return False

d = {}
d[Evil(1)] = 1
d[Evil(2)] = 2
print(len(d) <= 2)  # expect: True
