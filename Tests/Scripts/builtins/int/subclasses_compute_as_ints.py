# Instances of subclasses compute as their base, unless their class, or the other operand's, has a say.
class Plain(int):
    pass


class Loud(int):
    def __add__(self, other):
        return f"add {int(other)}"

    def __radd__(self, other):
        return f"radd {int(other)}"


class Length(float):
    pass


a, b = Plain(7), Plain(2)
print(a + 1, 1 + a, a * b, a // b, a**b, a / b, a & 3, type(a + b).__name__)  # expect: 8 8 14 3 49 3.5 3 int
print(Loud(1) + 2, 2 + Loud(1), Loud(3) * 2, a + Loud(1), Loud(1) + a)  # expect: add 2 radd 2 6 8 add 7
print(Length(1.5) + 1, 2 * Length(1.5), Length(2) + a, type(Length(1) + 1).__name__)  # expect: 2.5 3.0 9.0 float
for wrong in (lambda: a + "x", lambda: a @ b, lambda: a / Plain(0)):
    try:
        wrong()
    except (TypeError, ZeroDivisionError) as error:
        print(error)
# expect: unsupported operand type(s) for +: 'Plain' and 'str'
# expect: unsupported operand type(s) for @: 'Plain' and 'Plain'
# expect: division by zero
Plain.__add__ = lambda self, other: "patched"
print(a + 1, b + b)  # expect: patched patched
