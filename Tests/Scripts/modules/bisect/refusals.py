import bisect


def refusal(function, *arguments, **keywords):
    try:
        return function(*arguments, **keywords)
    except (TypeError, ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


print(refusal(bisect.bisect, {"a": 1}, 2))  # expect: TypeError: dict is not a sequence
print(refusal(bisect.bisect, {1}, 2, 0, 0))  # expect: TypeError: 'set' object does not support indexing
print(refusal(bisect.insort, 5, 2))  # expect: TypeError: object of type 'int' has no len()
print(refusal(bisect.bisect, [1], 2, "a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(refusal(bisect.bisect, [1], 2, hi="a"))  # expect: TypeError: argument should be integer or None, not 'str'
print(refusal(bisect.bisect, [1], 2, 10**20))  # expect: OverflowError: Python int too large to convert to C ssize_t
print(refusal(bisect.bisect, [1], 2, -1))  # expect: ValueError: lo must be non-negative
print(refusal(bisect.bisect, [1], 2, 0, -1))  # expect: 1
