print(len(""), len([1]), len((1, 2)), len({"a": 1}), len({1, 2}), len(range(5)), len(b"ab"))
# expect: 0 1 2 1 2 5 2
for bad in (5, None, (x for x in []), len):
    try:
        len(bad)
    except TypeError as error:
        print(error)
# expect: object of type 'int' has no len()
# expect: object of type 'NoneType' has no len()
# expect: object of type 'generator' has no len()
# expect: object of type 'builtin_function_or_method' has no len()
