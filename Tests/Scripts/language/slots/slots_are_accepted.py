class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
p.x += 5
print(p.x, p.y)  # expect: 6 2
try:
    p.z = 3
except AttributeError as error:
    print(error)  # expect: 'P' object has no attribute 'z' and no __dict__ for setting new attributes
