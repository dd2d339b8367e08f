x = 3
print(f"{'odd' if x % 2 else 'even'} {(lambda y: y * 2)(x)} {[i for i in range(x)]} { {'a': 1}['a'] }")
# expect: odd 6 [0, 1, 2] 1
