class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return V(self.x + (other.x if isinstance(other, V) else other))

    def __radd__(self, other):
        return V(other + self.x)

    def __sub__(self, other): return V(self.x - other.x)
    def __mul__(self, k): return V(self.x * k)
    def __rmul__(self, k): return V(self.x * k * 100)
    def __truediv__(self, k): return V(self.x / k)
    def __floordiv__(self, k): return V(self.x // k)
    def __mod__(self, k): return V(self.x % k)
    def __pow__(self, k): return V(self.x ** k)
    def __neg__(self): return V(-self.x)
    def __abs__(self): return V(abs(self.x))
    def __repr__(self): return f"V({self.x})"

print(V(1) + V(2), V(1) + 5, 5 + V(1), V(5) - V(3))  # expect: V(3) V(6) V(6) V(2)
print(V(2) * 3, 3 * V(2), V(7) / 2, V(7) // 2, V(7) % 4, V(2) ** 5)
# expect: V(6) V(600) V(3.5) V(3) V(3) V(32)
print(-V(1), abs(V(-4)), sum([V(1), V(2)]))  # expect: V(-1) V(4) V(3)
