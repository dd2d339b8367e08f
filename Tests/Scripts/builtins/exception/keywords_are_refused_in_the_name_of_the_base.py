def tell(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


class Missing(AttributeError):
    pass


tell(lambda: UnboundLocalError(bogus=1))  # expect: NameError() got an unexpected keyword argument 'bogus'
tell(lambda: ModuleNotFoundError(bogus=1))  # expect: ImportError() got an unexpected keyword argument 'bogus'
tell(lambda: Missing(bogus=1))  # expect: AttributeError() got an unexpected keyword argument 'bogus'
error = OSError(1, "text")
print(hasattr(error, "characters_written"))  # expect: False
error.characters_written = 7
print(error.characters_written)  # expect: 7
