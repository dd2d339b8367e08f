print((1).__add__(1.5), (1).__radd__(1.5), (1).__eq__(1.0))  # expect: NotImplemented NotImplemented NotImplemented
print((5).__mul__([1]), (2).__divmod__(1.5), (2).__pow__(0.5))  # expect: NotImplemented NotImplemented NotImplemented
print((1.5).__add__(1), (1.5).__add__(1j), (1).__lt__(True))  # expect: 2.5 NotImplemented False
print(int.__repr__(True), int.__add__(True, True))  # expect: 1 2


class Length(float):
    def __radd__(self, other):
        return f"{other} and {float(self)}"

    def __rpow__(self, other):
        return "power"

    def __rdivmod__(self, other):
        return "divmod"

    def __gt__(self, other):
        return f"more than {other}"


print(1 + Length(2), True + Length(1))  # expect: 1 and 2.0 True and 1.0
print(2 ** Length(2), divmod(7, Length(2)), 1 < Length(3))  # expect: power divmod more than 1
print(2 * Length(3), Length(1) - 1, 2 == Length(2))  # expect: 6.0 0.0 True
