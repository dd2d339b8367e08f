class Total:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __sub__(self, item):
        return "replaced"

t = u = Total()
t += 1
t += 2
print(t is u, u.items)  # expect: True [1, 2]
t -= 1
print(t)  # expect: replaced
