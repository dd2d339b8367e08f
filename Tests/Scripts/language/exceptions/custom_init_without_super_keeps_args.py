class E(Exception):
    def __init__(self, a, b=2):
        self.sum = a + b

e = E(1, b=5)
print(e.args, e.sum, repr(e), str(e))  # expect: (1,) 6 E(1) 1
