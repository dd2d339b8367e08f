import random
random.seed(7)
values = [random.random() for _ in range(10000)]
print(round(sum(values) / len(values), 4), min(values) >= 0, max(values) < 1)  # expect: 0.4985 True True
counts = [0] * 6
for _ in range(6000):
    counts[random.randint(0, 5)] += 1
print(counts)  # expect: [959, 1051, 1012, 1010, 993, 975]
