def a(n):
    return b(n)

def b(n):
    return 1 / n  # expect-error: ZeroDivisionError: division by zero

a(1)
a(0)
