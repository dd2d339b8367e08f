class N:
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __round__(self, digits=None): return ("round", digits)
    def __reversed__(self): return "reversed"
    def __divmod__(self, other): return ("divmod", other)

print(int(N()), float(N()), round(N()), round(N(), 2), reversed(N()), divmod(N(), 3))
# expect: 7 7.5 ('round', None) ('round', 2) reversed ('divmod', 3)
