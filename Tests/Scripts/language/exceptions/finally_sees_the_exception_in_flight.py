def f():
    try:
        try:
            raise ValueError("first")
        finally:
            try:
                raise KeyError("second")
            except KeyError as error:
                print(repr(error.__context__))  # expect: ValueError('first')
    except ValueError as error:
        print(error, error.__context__)  # expect: first None

f()
