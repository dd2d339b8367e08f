class Table(dict):
    pass


for kind in dict, Table:
    for call in (lambda: kind.fromkeys(), lambda: kind.fromkeys([1], 2, 3), lambda: kind.fromkeys([1], value=2)):
        try:
            print(call())
        except TypeError as error:
            print(error)

# expect: fromkeys expected at least 1 argument, got 0
# expect: fromkeys expected at most 2 arguments, got 3
# expect: dict.fromkeys() takes no keyword arguments
# expect: fromkeys expected at least 1 argument, got 0
# expect: fromkeys expected at most 2 arguments, got 3
# expect: Table.fromkeys() takes no keyword arguments
