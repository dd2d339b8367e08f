class N:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __ne__(self, o): return self.n != o.n
    def __lt__(self, o): return self.n < o.n
    def __le__(self, o): return self.n <= o.n
    def __gt__(self, o): return self.n > o.n
    def __ge__(self, o): return self.n >= o.n

a, b = N(1), N(2)
print(a == b, a != b, a < b, a <= b, a > b, a >= b)  # expect: False True True True False False
