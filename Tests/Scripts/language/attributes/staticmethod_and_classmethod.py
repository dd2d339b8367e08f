class A:
    @staticmethod
    def static(x):
        return x

    @classmethod
    def make(cls, *args):
        return cls.__name__, args

class B(A):
    pass

print(A.static(1), A().static(2))  # expect: 1 2
print(A.make(1), B.make(2), B().make(3))  # expect: ('A', (1,)) ('B', (2,)) ('B', (3,))
