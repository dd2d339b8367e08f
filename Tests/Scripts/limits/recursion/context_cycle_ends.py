def cycle():
    try:
        raise ValueError(1)
    except ValueError as error:
        error.__context__ = error
        raise TypeError(2)


try:
    cycle()
except TypeError as error:
    print(repr(error.__context__))  # expect: ValueError(1)
    print(error.__context__.__context__ is error.__context__)  # expect: True
