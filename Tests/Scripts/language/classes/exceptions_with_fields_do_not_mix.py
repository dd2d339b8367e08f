def derive(*bases):
    try:
        return type("New", bases, {}).__base__.__name__
    except TypeError as error:
        return error


print(derive(ValueError, OSError))  # expect: OSError
print(derive(OSError, StopIteration))  # expect: multiple bases have instance lay-out conflict
print(derive(SyntaxError, ImportError))  # expect: multiple bases have instance lay-out conflict
print(derive(ModuleNotFoundError, ImportError))  # expect: ModuleNotFoundError


class Both(OSError, KeyError):
    def __new__(cls, *arguments):
        return super().__new__(cls, *arguments)


print(repr(Both(2, "text")), Both(2, "text").errno)  # expect: Both(2, 'text') 2
