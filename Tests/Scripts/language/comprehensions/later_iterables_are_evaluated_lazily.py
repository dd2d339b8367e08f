g = (x + y for x in [1, 2] for y in missing)
try:
    next(g)
except NameError as error:
    print(error)  # expect: name 'missing' is not defined
