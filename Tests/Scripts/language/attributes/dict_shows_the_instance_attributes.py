class A:
    kind = "class"

    def __init__(self):
        self.b = 1
        self.a = 2

a = A()
a.c = 3
print(a.__dict__, vars(a))  # expect: {'b': 1, 'a': 2, 'c': 3} {'b': 1, 'a': 2, 'c': 3}
a.__dict__["d"] = 4
print(a.d, "kind" in A.__dict__)  # expect: 4 True
