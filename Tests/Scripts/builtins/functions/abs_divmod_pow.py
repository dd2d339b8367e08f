print(abs(-5), abs(-2.5), abs(True), divmod(17, 5), divmod(-17, 5), divmod(7.5, 2), pow(2, 10), pow(2, 10, 1000))
# expect: 5 2.5 1 (3, 2) (-4, 3) (3.0, 1.5) 1024 24
for action in (lambda: abs("x"), lambda: pow(2, 3, 0), lambda: divmod("a", 1), lambda: pow(2.0, 3, 5)):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(error)
# expect: bad operand type for abs(): 'str'
# expect: pow() 3rd argument cannot be 0
# expect: unsupported operand type(s) for divmod(): 'str' and 'int'
# expect: pow() 3rd argument not allowed unless all arguments are integers
