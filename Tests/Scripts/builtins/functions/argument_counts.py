for call in (
    lambda: round(), lambda: round(1, 2, 3), lambda: sorted(), lambda: sorted([], 2), lambda: sum(),
    lambda: "".replace("a"), lambda: enumerate(), lambda: str(1, 2), lambda: bytes(1, 2),
    lambda: property(1, 2, 3, 4, 5), lambda: int(1, 2, 3), lambda: int.from_bytes(1, "big"),
    lambda: pow(1j, 2, 3), lambda: int.__add__("a", 1), lambda: list.append(1, 2),
):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(error)
# expect: round() missing required argument 'number' (pos 1)
# expect: round() takes at most 2 arguments (3 given)
# expect: sorted expected 1 argument, got 0
# expect: sorted expected 1 argument, got 2
# expect: sum() takes at least 1 positional argument (0 given)
# expect: replace() takes at least 2 positional arguments (1 given)
# expect: enumerate() missing required argument 'iterable'
# expect: str() argument 'encoding' must be str, not int
# expect: bytes() argument 'encoding' must be str, not int
# expect: property() takes at most 4 arguments (5 given)
# expect: int expected at most 2 arguments, got 3
# expect: cannot convert 'int' object to bytes
# expect: complex modulo
# expect: descriptor '__add__' requires a 'int' object but received a 'str'
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
