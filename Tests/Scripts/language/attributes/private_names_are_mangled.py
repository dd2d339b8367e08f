class A:
    def __init__(self):
        self.__secret = 1

    def get(self):
        return self.__secret

class B(A):
    def __init__(self):
        super().__init__()
        self.__secret = 2

b = B()
print(b.get(), b._A__secret, b._B__secret, sorted(vars(b)))  # expect: 1 1 2 ['_A__secret', '_B__secret']
