def again():
    raise

try:
    try:
        raise KeyError("k")
    except KeyError:
        again()
except KeyError as error:
    print(repr(error))  # expect: KeyError('k')
