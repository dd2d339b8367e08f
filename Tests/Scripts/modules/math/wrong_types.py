import math
for action in (lambda: math.sin("x"), lambda: math.floor("x"), lambda: math.sqrt(None), lambda: math.sin(), lambda: math.sin(1, 2)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: must be real number, not str
# expect: must be real number, not str
# expect: must be real number, not NoneType
# expect: math.sin() takes exactly one argument (0 given)
# expect: math.sin() takes exactly one argument (2 given)
