def tell(call):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(error)


tell(lambda: (1.5).__pow__(2, 3))  # expect: pow() 3rd argument not allowed unless all arguments are integers
tell(lambda: (1.5).__rpow__(2, 3))  # expect: pow() 3rd argument not allowed unless all arguments are integers
tell(lambda: (2j).__pow__(2, 3))  # expect: complex modulo
tell(lambda: (2).__pow__(1.5, 3))  # expect: NotImplemented
tell(lambda: (2).__pow__(5, 3))  # expect: 2
