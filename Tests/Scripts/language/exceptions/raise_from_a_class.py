try:
    raise ValueError("x") from KeyError
except ValueError as error:
    print(repr(error.__cause__))  # expect: KeyError()
try:
    raise ValueError("x") from 5
except TypeError as error:
    print(error)  # expect: exception causes must derive from BaseException
