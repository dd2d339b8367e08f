# Products and quotients of many words, both ways round, with every pair of signs.
a, b = 7**900, 3**1100
for x in (a, -a):
    for y in (b, -b, 10**19, -1):
        assert x // y * y + x % y == x
        assert abs(x % y) < abs(y)
        assert (x * y) // y == x and (x * y) % y == 0
        assert (x + y) * (x - y) == x * x - y * y
print(a % 10**30, b // 10**500)
# expect: 208521266792973033821952540001 6813655811761566324127535
