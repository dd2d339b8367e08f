class A:
    def __init__(self, n):
        self.n = n

    def get(self):
        return self.n

get = A(5).get
print(get(), A.get(A(6)))  # expect: 5 6
print([A.get(a) for a in (A(1), A(2))], A(1).get == A(1).get)  # expect: [1, 2] False
a = A(3)
print(a.get == a.get, a.get is a.get, a.get.__self__ is a)  # expect: True False True
