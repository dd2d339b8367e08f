for action in (lambda: 1 < "a", lambda: None >= 1, lambda: [1] > (1,), lambda: {} < {}):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '>=' not supported between instances of 'NoneType' and 'int'
# expect: '>' not supported between instances of 'list' and 'tuple'
# expect: '<' not supported between instances of 'dict' and 'dict'
