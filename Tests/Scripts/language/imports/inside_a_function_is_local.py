def f():
    import math
    from random import randint
    return math.floor(1.5)

print(f())  # expect: 1
try:
    math
except NameError as error:
    print(error)  # expect: name 'math' is not defined
