from counted import *  # expect: counted runs

print(value, "_hidden" in globals())  # expect: 1 False
