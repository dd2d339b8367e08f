from math import *
print(sqrt(16), floor(pi))  # expect: 4.0 3
