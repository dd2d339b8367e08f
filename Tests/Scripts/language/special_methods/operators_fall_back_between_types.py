class Metres:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        if isinstance(other, (int, float)): return self.n == other
        return NotImplemented
    def __lt__(self, other):
        return self.n < other if isinstance(other, int) else NotImplemented
    def __rsub__(self, other): return other - self.n
    def __rpow__(self, other): return other ** self.n
    def __rtruediv__(self, other): return other / self.n
    def __rmod__(self, other): return other % self.n
    def __rfloordiv__(self, other): return other // self.n
    def __rand__(self, other): return other & self.n
    def __hash__(self): return 1

m = Metres(3)
print(m == 3, 3 == m, m != 3, m == "3", m < 5, 5 > m, 10 - m, 2 ** m, 12 / m, 10 % m, 10 // m, 7 & m)
# expect: True True False False True True 7 8 4.0 1 3 3
for action in (lambda: m > 2, lambda: m < "x", lambda: m - 1):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: '>' not supported between instances of 'Metres' and 'int'
# expect: '<' not supported between instances of 'Metres' and 'str'
# expect: unsupported operand type(s) for -: 'Metres' and 'int'
