data = bytearray(b"abc")
for change in (
    lambda: data.extend(1.5), lambda: data.__setitem__("a", 1), lambda: data.__setitem__(0, "a"),
    lambda: data.__setitem__(5, 1), lambda: data.__setitem__(0, 256), lambda: data.extend("a"),
):
    try:
        change()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError can't extend bytearray with float
# expect: TypeError bytearray indices must be integers or slices, not str
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: IndexError bytearray index out of range
# expect: ValueError byte must be in range(0, 256)
# expect: TypeError expected iterable of integers; got: 'str'
