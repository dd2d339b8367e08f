import math, random as r, time
from math import (
    pi,
    e,
)
print(math.pi == pi, r.__name__, time.__name__, round(e, 3))  # expect: True random time 2.718
