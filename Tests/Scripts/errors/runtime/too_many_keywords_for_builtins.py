def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


attempt(lambda: round(3, foo=1))  # expect: round() got an unexpected keyword argument 'foo'
attempt(lambda: round(number=3, ndigits=1, foo=1))  # expect: round() takes at most 2 keyword arguments (3 given)
attempt(lambda: min(0, default=1, key=2, foo=3))  # expect: min() takes at most 2 keyword arguments (3 given)
attempt(lambda: sorted([], key=None, reverse=1, foo=3))  # expect: sort() takes at most 2 keyword arguments (3 given)
attempt(lambda: enumerate([], start=1, foo=2))  # expect: enumerate() takes at most 2 arguments (3 given)
attempt(lambda: zip([], strict=1, foo=1))  # expect: zip() takes at most 1 keyword argument (2 given)
attempt(lambda: "a".split(sep=1, maxsplit=2, foo=3))  # expect: split() takes at most 2 keyword arguments (3 given)
attempt(lambda: print(0, sep=1, end=2, file=3, flush=4, foo=5))  # expect: print() got an unexpected keyword argument 'foo'
