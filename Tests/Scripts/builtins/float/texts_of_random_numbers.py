seed, check, wrong = 1, 0, 0
for i in range(2000):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    x = (seed / 2 ** 40) * 10.0 ** (seed % 61 - 30)
    text = repr(x)
    wrong += float(text) != x
    check = (check * 31 + sum(ord(c) * k for k, c in enumerate(text, 1))) % 1000000007
    if i % 400 == 0:
        print(x)
# expect: 710027.1672912419
# expect: 1.402638025488659e-05
# expect: 1.1891764608723535e-08
# expect: 1288313091.4678006
# expect: 12846.582489956214
print(wrong, check)  # expect: 0 194876091
