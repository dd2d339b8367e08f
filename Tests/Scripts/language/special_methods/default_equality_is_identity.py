class A:
    pass

a, b = A(), A()
print(a == a, a == b, a != b, len({a, b, a}))  # expect: True False True 2
