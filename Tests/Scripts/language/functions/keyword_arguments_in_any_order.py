def f(a, b, c=3):
    return (a, b, c)

print(f(b=2, a=1))  # expect: (1, 2, 3)
print(f(1, c=5, b=2))  # expect: (1, 2, 5)
