print(1 == 1.0 == True, 0.1 + 0.2 == 0.3)  # expect: True False
print(10 ** 30 == 1e30, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53)  # expect: False True False
print(2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308, -10 ** 400 < float("-inf"))  # expect: True True False
