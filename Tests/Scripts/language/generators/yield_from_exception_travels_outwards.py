def broken():
    yield 1
    raise KeyError("inside")


def passes():
    yield from broken()


def catches():
    try:
        yield from passes()
    except KeyError as error:
        yield f"caught {error}"
    try:
        yield from raises_at_once()
    except ZeroDivisionError as error:
        yield repr(error.__context__)


def raises_at_once():
    raise ZeroDivisionError
    yield


print(list(catches()))  # expect: [1, "caught 'inside'", 'None']
