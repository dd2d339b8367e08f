def tell(target, bounds, value):
    try:
        target[bounds] = value
    except TypeError as error:
        print(error)


tell([1, 2], slice("a", None), 5)
# expect: slice indices must be integers or None or have an __index__ method
tell([1, 2], slice(0, 1), 5)  # expect: must assign iterable to extended slice
tell(bytearray(b"ab"), slice("a", None), 5)
# expect: slice indices must be integers or None or have an __index__ method
