def f(a, b=2):
    a += 1
    b = a
    return a, b

x = [1]
print(f(1), x)  # expect: (2, 2) [1]
