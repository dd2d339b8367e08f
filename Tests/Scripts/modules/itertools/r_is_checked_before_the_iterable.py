from itertools import combinations, combinations_with_replacement, count


def tell(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


tell(lambda: combinations(5, "a"))  # expect: 'str' object cannot be interpreted as an integer
tell(lambda: combinations_with_replacement(5, None))  # expect: 'NoneType' object cannot be interpreted as an integer
tell(lambda: combinations(5, 1))  # expect: 'int' object is not iterable
print(next(count(True)))  # expect: 1
