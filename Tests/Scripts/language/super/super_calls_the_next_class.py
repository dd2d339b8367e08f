class A:
    def __init__(self, x):
        self.x = x

    def describe(self):
        return f"A({self.x})"

class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def describe(self):
        return super().describe() + f"B({self.y})"

print(B(1, 2).describe())  # expect: A(1)B(2)
