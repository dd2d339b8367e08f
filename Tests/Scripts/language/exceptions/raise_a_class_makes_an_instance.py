try:
    raise ValueError
except ValueError as error:
    print(repr(error), error.args, str(error) == "")  # expect: ValueError() () True
