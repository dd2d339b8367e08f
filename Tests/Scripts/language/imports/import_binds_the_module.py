import math
import math as m
from math import floor, sqrt as root
print(math is m, floor(2.5), root(9), math.__name__)  # expect: True 2 3.0 math
