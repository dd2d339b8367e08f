values = [0, 1, -1, 2, -2, 7, -7, 2 ** 31, -2 ** 31, 2 ** 62, 2 ** 63 - 1, -2 ** 63, 2 ** 63, 2 ** 64, -2 ** 64 + 1, 10 ** 30, -10 ** 30, 3 ** 100]
bad = 0
for a in values:
    for b in values:
        if b:
            q, r = divmod(a, b)
            if q * b + r != a or (q, r) != (a // b, a % b) or not (0 <= r < b or b < r <= 0):
                print(a, b, q, r)
                bad += 1
print("bad:", bad)  # expect: bad: 0
