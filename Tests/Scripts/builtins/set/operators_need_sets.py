for action in (lambda: {1} | [2], lambda: {1} - (1,), lambda: {1} & "a"):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for |: 'set' and 'list'
# expect: unsupported operand type(s) for -: 'set' and 'tuple'
# expect: unsupported operand type(s) for &: 'set' and 'str'
