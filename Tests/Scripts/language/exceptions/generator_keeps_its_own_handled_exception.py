def g():
    try:
        raise ValueError("in generator")
    except ValueError:
        yield 1
        try:
            raise KeyError("later")
        except KeyError as error:
            yield repr(error.__context__)

it = g()
try:
    raise IndexError("outside")
except IndexError:
    print(next(it))  # expect: 1
    print(next(it))  # expect: ValueError('in generator')
try:
    raise RuntimeError("fresh")
except RuntimeError as error:
    print(error.__context__)  # expect: None
