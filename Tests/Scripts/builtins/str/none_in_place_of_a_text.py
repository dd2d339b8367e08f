for call in (
    lambda: "a".find(None), lambda: "a".replace(None, "b"), lambda: format(1, None),
    lambda: float.fromhex(None), lambda: type("A", None, {}), lambda: (1).__format__(None),
    lambda: "a".find(1), lambda: type(None, (), {}),
):
    try: call()
    except TypeError as error: print(error)

# expect: find() argument 1 must be str, not None
# expect: replace() argument 1 must be str, not None
# expect: format() argument 2 must be str, not None
# expect: bad argument type for built-in operation
# expect: type.__new__() argument 2 must be tuple, not None
# expect: __format__() argument must be str, not None
# expect: find() argument 1 must be str, not int
# expect: type.__new__() argument 1 must be str, not None
