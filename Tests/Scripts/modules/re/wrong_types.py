import re

for wrong in (
    lambda: re.match("a", 5),
    lambda: re.match("a", b"a"),
    lambda: re.match(b"a", "a"),
    lambda: re.compile(5),
    lambda: re.compile([1]),
    lambda: re.sub("a", 5, "a"),
    lambda: re.sub("a", lambda m: 5, "a"),
    lambda: re.sub("a", b"x", "a"),
    lambda: re.compile("a{99999999999}"),
    lambda: re.compile("a").match(),
):
    try:
        wrong()
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)

# expect: TypeError expected string or bytes-like object, got 'int'
# expect: TypeError cannot use a string pattern on a bytes-like object
# expect: TypeError cannot use a bytes pattern on a string-like object
# expect: TypeError first argument must be string or compiled pattern
# expect: TypeError unhashable type: 'list'
# expect: TypeError decoding to str: need a bytes-like object, int found
# expect: TypeError sequence item 0: expected str instance, int found
# expect: TypeError sequence item 0: expected str instance, bytes found
# expect: OverflowError the repetition number is too large
# expect: TypeError match() missing required argument 'string' (pos 1)
