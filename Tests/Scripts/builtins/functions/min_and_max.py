print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "b"), min([], default=0), max(["aa", "b"], key=len), min(1, 1.0), max(1, 1.0, True))
# expect: 1 3 e b 0 aa 1 1
for action in (lambda: min([]), lambda: max(5), lambda: min(1, "a"), lambda: max()):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)
# expect: min() iterable argument is empty
# expect: 'int' object is not iterable
# expect: '<' not supported between instances of 'str' and 'int'
# expect: max expected at least 1 argument, got 0
