import math
try:
    math.no_such_name
except AttributeError as error:
    print(error)  # expect: module 'math' has no attribute 'no_such_name'
