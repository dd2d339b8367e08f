print(1if True else 2, [0x1for x in range(1)], 1 if 1else 0)  # expect: 1 [31] 1
print(1 .real, 1.0.is_integer(), 5..real)  # expect: 1 True 5.0
