print(repr("a\n"), repr([1, "a"]), repr({"k": (1,)}), repr(1.0), repr(None), repr(range(3)), repr(set()), repr(frozenset({1})), repr(b"x"))
# expect: 'a\n' [1, 'a'] {'k': (1,)} 1.0 None range(0, 3) set() frozenset({1}) b'x'
