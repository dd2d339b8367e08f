try:
    raise ValueError("old")
except ValueError as error:
    error.args = ("new", 2)
    print(error, repr(error))  # expect: ('new', 2) ValueError('new', 2)
