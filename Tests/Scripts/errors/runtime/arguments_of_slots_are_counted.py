def tell(call):
    try:
        call()
    except TypeError as error:
        print(error)


tell(lambda: [].__len__(1))  # expect: expected 0 arguments, got 1
tell(lambda: (1).__add__())  # expect: expected 1 argument, got 0
tell(lambda: {}.__setitem__(1))  # expect:  expected 2 arguments, got 1
tell(lambda: list.__len__())  # expect: descriptor '__len__' of 'list' object needs an argument
tell(lambda: list.append())  # expect: unbound method list.append() needs an argument
tell(lambda: sorted([], kye=1))  # expect: sort() got an unexpected keyword argument 'kye'
tell(lambda: int(x=1))  # expect: int() got an unexpected keyword argument 'x'
tell(lambda: dict.fromkeys(a=1))  # expect: dict.fromkeys() takes no keyword arguments
tell(lambda: str(1, 2, 3, 4))  # expect: str expected at most 3 arguments, got 4
tell(lambda: reversed())  # expect: reversed expected 1 argument, got 0
tell(lambda: compile(5, "f", "exec"))  # expect: compile() arg 1 must be a string, bytes or AST object
print(repr(str(SyntaxError())))  # expect: 'None'
