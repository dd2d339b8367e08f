def counter():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return n
    return bump

a = counter()
b = counter()
print(a(), a(), b())  # expect: 1 2 1
