seed = 11
def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
wrong = 0
for size in list(range(20)) + [31, 32, 33, 63, 64, 65, 100, 500, 1000]:
    pairs = [(random(size // 2 + 1), i) for i in range(size)]
    by_key = sorted(pairs, key=lambda p: p[0])
    wrong += any(a[0] > b[0] or (a[0] == b[0] and a[1] > b[1]) for a, b in zip(by_key, by_key[1:]))
    down = sorted(pairs, key=lambda p: p[0], reverse=True)
    wrong += any(a[0] < b[0] or (a[0] == b[0] and a[1] > b[1]) for a, b in zip(down, down[1:]))
    wrong += sorted(pairs) != sorted(sorted(pairs, reverse=True))
    runs = list(range(size)) + list(range(size, 0, -1)) + [5] * size
    wrong += sorted(runs) != sorted(runs, key=lambda x: x) or sorted(runs)[::-1] != sorted(runs, reverse=True)
print(wrong)  # expect: 0
