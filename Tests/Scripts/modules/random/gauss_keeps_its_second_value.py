import random
random.seed(5)
a = [random.gauss(0, 1) for _ in range(4)]
random.seed(5)
b = [random.gauss(0, 1) for _ in range(3)]
print(a[:3] == b, a)
# expect: True [-1.1788417512306717, -1.1481606807908016, 0.6694689143859696, -2.293910094631911]
