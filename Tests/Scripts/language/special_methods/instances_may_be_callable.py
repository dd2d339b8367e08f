class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, scale=1):
        return (x + self.n) * scale

add = Adder(5)
print(add(1), add(1, scale=2), list(map(add, [1, 2])), callable(add), callable(5))
# expect: 6 12 [6, 7] True False
