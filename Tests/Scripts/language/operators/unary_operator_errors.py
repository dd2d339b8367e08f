for action in (lambda: -"a", lambda: +[], lambda: ~1.5):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: bad operand type for unary -: 'str'
# expect: bad operand type for unary +: 'list'
# expect: bad operand type for unary ~: 'float'
