a = [1, 2, 1.0, True]
a.remove(1)
print(a)  # expect: [2, 1.0, True]
try:
    a.remove("x")
except ValueError as error:
    print(error)  # expect: list.remove(x): x not in list
