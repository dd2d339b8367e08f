try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    except KeyError:
        raise IndexError(3)
except IndexError as error:
    while error:
        print(repr(error))
        error = error.__context__
# expect: IndexError(3)
# expect: KeyError(2)
# expect: ValueError(1)
