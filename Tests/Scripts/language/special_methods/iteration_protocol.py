class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

print(list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(5))  # expect: [2, 1, 0] 6 True
a, b = Countdown(2)
print(a, b)  # expect: 1 0
