print(sum(x for x in range(4)), max((x * x for x in (3, -4)), default=0), min(len(w) for w in ("aa", "b")), sorted(x % 3 for x in range(5)),
      list(map(lambda p: p[0], zip("ab", "cd"))), "".join(c for c in "abc" if c != "b"), dict((k, v) for k, v in [(1, 2)]), set(x // 2 for x in range(4)),
      any(x == 2 for x in range(3)), tuple(x for x in "ab"))
# expect: 6 16 1 [0, 0, 1, 1, 2] ['a', 'b'] ac {1: 2} {0, 1} True ('a', 'b')
