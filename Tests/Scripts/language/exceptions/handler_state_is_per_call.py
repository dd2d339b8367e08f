def clean():
    try:
        raise KeyError("inner")
    except KeyError:
        pass

try:
    raise ValueError("outer")
except ValueError:
    clean()
    try:
        raise
    except ValueError as error:
        print(error)  # expect: outer
