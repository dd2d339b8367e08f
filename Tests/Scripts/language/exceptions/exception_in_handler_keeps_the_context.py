try:
    try:
        raise ValueError("first")
    except ValueError:
        {}["missing"]
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__cause__)
# expect: KeyError('missing') ValueError('first') None
