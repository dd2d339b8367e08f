a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, set(), {1, 1, 1}, len(a))
# expect: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4} set() {1} 3
print(a <= {1, 2, 3, 4}, a < a, a >= {1}, {1} > set(), a == {3, 2, 1}, a != b)
# expect: True False True True True True
