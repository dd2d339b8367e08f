import random


print(len(random.__all__), random.__all__[:3])  # expect: 26 ['Random', 'SystemRandom', 'betavariate']
from random import randint, weibullvariate

print(random.BPF, random.TWOPI, random.LOG4)  # expect: 53 6.283185307179586 1.3862943611198906
print(callable(randint), callable(weibullvariate))  # expect: True True
