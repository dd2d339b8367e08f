values = [0, 1, 2, 3, 4]
del values[0], values[-1]
print(values)  # expect: [1, 2, 3]
del values[1:]
print(values)  # expect: [1]
class A:
    pass
a = A()
a.x = 1
del a.x
print(hasattr(a, "x"))  # expect: False
d = {1: 2, 3: 4}
del d[1]
print(d)  # expect: {3: 4}
