for arguments in (2, 1.5, 3), (2, 3, 1.5), (2.0, 3, 4):
    try:
        pow(*arguments)
    except TypeError as error:
        print(error)
# expect: pow() 3rd argument not allowed unless all arguments are integers
# expect: pow() 3rd argument not allowed unless all arguments are integers
# expect: pow() 3rd argument not allowed unless all arguments are integers
