s = ""
for i in range(20_000):
    s += "é" if i % 2 else "x"
print(len(s), s.count("é"), s[9_999], len(s.encode()))  # expect: 20000 10000 é 30000
