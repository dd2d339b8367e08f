class M:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        raise KeyError("from exit")

try:
    with M():
        raise ValueError("from body")
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('from exit') ValueError('from body')
