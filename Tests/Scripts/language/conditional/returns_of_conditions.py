# `return a if test else b` returns the value of one branch, nested ones too, and evaluates no other.
def sign(n):
    return "minus" if n < 0 else "zero" if n == 0 else "plus"


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def failing(n):
    return n if n else 1 / n


print(sign(-2), sign(0), sign(5), depth(50), (lambda n: 1 if n else 2)(0))  # expect: minus zero plus 50 2
failing(0)  # expect-error: ZeroDivisionError: division by zero
