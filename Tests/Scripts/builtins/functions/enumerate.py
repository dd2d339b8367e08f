print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)))
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] []
e = enumerate(["x"])
print(next(e), next(e, None), iter(e) is e)  # expect: (0, 'x') None True
