print(4 / 2)  # expect: 2.0
print(1 / 3)  # expect: 0.3333333333333333
print(10 ** 20 / 10 ** 19)  # expect: 10.0
