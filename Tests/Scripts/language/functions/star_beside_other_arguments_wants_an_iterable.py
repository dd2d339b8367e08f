def collect(*values):
    return values


def tell(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


tell(lambda: collect(*5))  # expect: __main__.collect() argument after * must be an iterable, not int
tell(lambda: collect(*5, 1))  # expect: Value after * must be an iterable, not int
tell(lambda: len(*None, 1))  # expect: Value after * must be an iterable, not NoneType
tell(lambda: collect(*"ab", *"c"))  # expect: ('a', 'b', 'c')
