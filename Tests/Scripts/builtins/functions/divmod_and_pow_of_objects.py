class M:
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __abs__(self): return "abs"
    def __pos__(self): return "pos"
    def __trunc__(self): return 3
    def __floor__(self): return 4
    def __ceil__(self): return 5
import math
print(divmod(M(), 2), divmod(2, M()), pow(M(), 2), pow(M(), 2, 3), M() ** 5, abs(M()), +M(), math.floor(M()), math.ceil(M()), math.trunc(M()))
# expect: ('divmod', 2) ('rdivmod', 2) ('pow', 2, None) ('pow', 2, 3) ('pow', 5, None) abs pos 4 5 3
