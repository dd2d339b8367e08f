class Flag:
    def __init__(self, name): self.name = name
    def __or__(self, o): return f"{self.name}|{o.name}"
    def __and__(self, o): return f"{self.name}&{o.name}"
    def __xor__(self, o): return f"{self.name}^{o.name}"
    def __lshift__(self, n): return f"{self.name}<<{n}"
    def __rshift__(self, n): return f"{self.name}>>{n}"
    def __rrshift__(self, n): return f"{n}>>{self.name}"
    def __invert__(self): return f"~{self.name}"
    def __matmul__(self, o): return f"{self.name}@{o.name}"

a, b = Flag("a"), Flag("b")
print(a | b, a & b, a ^ b, a << 1, a >> 2, 3 >> a, ~a, a @ b)  # expect: a|b a&b a^b a<<1 a>>2 3>>a ~a a@b
