import random
random.seed(1)
print(random.random(), random.random(), random.random())
# expect: 0.13436424411240122 0.8474337369372327 0.763774618976614
random.seed(1)
print(random.random())  # expect: 0.13436424411240122
random.seed(42)
print(random.random())  # expect: 0.6394267984578837
