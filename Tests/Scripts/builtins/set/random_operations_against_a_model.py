seed = 7
def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
wrong = 0
for turn in range(300):
    a, b = [random(20) for _ in range(random(12))], [random(20) for _ in range(random(12))]
    s, t = set(a), set(b)
    wrong += sorted(s | t) != sorted({x for x in range(20) if x in a or x in b})
    wrong += sorted(s & t) != [x for x in range(20) if x in a and x in b]
    wrong += sorted(s - t) != [x for x in range(20) if x in a and x not in b]
    wrong += sorted(s ^ t) != [x for x in range(20) if (x in a) != (x in b)]
    wrong += (s <= t) != all(x in b for x in a)
    wrong += s.isdisjoint(t) == any(x in b for x in a)
    wrong += len(s) != sum(1 for x in range(20) if x in a)
print(wrong, s, t)  # expect: 0 {0, 1, 3, 4, 9, 11, 13} {2, 5, 8, 9, 15, 17, 18, 19}
