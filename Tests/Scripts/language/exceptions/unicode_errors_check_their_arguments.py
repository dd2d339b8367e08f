print(UnicodeTranslateError("é", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "bad"))
for make in (
    lambda: UnicodeDecodeError(1, b"", 0, 1, ""), lambda: UnicodeDecodeError("a", "b", 0, 1, ""),
    lambda: UnicodeEncodeError("a", b"", 0, 1, ""), lambda: UnicodeTranslateError("a", "b", 1, ""),
    lambda: UnicodeTranslateError(), lambda: UnicodeDecodeError("a"),
):
    try:
        make()
    except TypeError as error:
        print(error)
error = ValueError()
for change in ("error.__suppress_context__ = 2", "del error.__cause__", "del error.args"):
    try:
        exec(change)
    except TypeError as refusal:
        print(refusal)
# expect: can't translate character '\xe9' in position 0: bad 'ascii' codec can't encode character '\xe9' in position 0: bad
# expect: argument 1 must be str, not int
# expect: a bytes-like object is required, not 'str'
# expect: argument 2 must be str, not bytes
# expect: 'str' object cannot be interpreted as an integer
# expect: function takes exactly 4 arguments (0 given)
# expect: function takes exactly 5 arguments (1 given)
# expect: attribute value type must be bool
# expect: __cause__ may not be deleted
# expect: args may not be deleted
