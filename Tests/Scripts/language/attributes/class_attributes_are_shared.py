class Counter:
    total = 0
    items = []

    def add(self, x):
        self.items.append(x)
        Counter.total += 1
        self.last = x

a, b = Counter(), Counter()
a.add(1)
b.add(2)
print(a.items, Counter.total, a.last, b.last)  # expect: [1, 2] 2 1 2
a.total = 99
print(a.total, b.total, Counter.total)  # expect: 99 2 2
