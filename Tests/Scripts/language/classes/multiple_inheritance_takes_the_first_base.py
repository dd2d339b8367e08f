class A:
    def who(self): return "A"
    def only_a(self): return "only A"

class B:
    def who(self): return "B"
    def only_b(self): return "only B"

class C(A, B):
    pass

print(C().who(), C().only_a(), C().only_b())  # expect: A only A only B
