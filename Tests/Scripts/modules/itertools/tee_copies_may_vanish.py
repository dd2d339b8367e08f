from itertools import tee

total = 0
for _ in range(30):
    a, b, c = tee(range(200), 3)
    next(b)
    del b
    total += sum(a)
print(total, sum(c))
# expect: 597000 19900
