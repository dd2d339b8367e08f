print(sum([1, 2, 3]), sum([], 5), sum([0.1] * 10), sum([[1], [2]], []), sum(range(101)), sum((True, 2.5)), sum([1], start=10))
# expect: 6 5 1.0 [1, 2] 5050 3.5 11
for action in (lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([1, "a"])):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: sum() can't sum strings [use ''.join(seq) instead]
# expect: 'int' object is not iterable
# expect: unsupported operand type(s) for +: 'int' and 'str'
