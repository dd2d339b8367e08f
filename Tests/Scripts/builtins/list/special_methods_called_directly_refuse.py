def attempt(method, *arguments):
    try:
        print(method(*arguments))
    except TypeError as error:
        print(error)


attempt([].__add__, 1)  # expect: can only concatenate list (not "int") to list
attempt(().__add__, [])  # expect: can only concatenate tuple (not "list") to tuple
attempt("".__add__, 1)  # expect: can only concatenate str (not "int") to str
attempt([1].__mul__, "x")  # expect: 'str' object cannot be interpreted as an integer
attempt((1,).__rmul__, 1.5)  # expect: 'float' object cannot be interpreted as an integer
attempt("ab".__mul__, None)  # expect: 'NoneType' object cannot be interpreted as an integer
attempt(b"ab".__rmul__, [])  # expect: 'list' object cannot be interpreted as an integer
attempt(bytearray(b"ab").__imul__, {})  # expect: 'dict' object cannot be interpreted as an integer
attempt([1].__mul__, 2)  # expect: [1, 1]
attempt((1).__add__, "x")  # expect: NotImplemented
attempt("ab".__rmod__, b"z")  # expect: NotImplemented
attempt(b"ab".__rmod__, "z")  # expect: NotImplemented
attempt(b"ab".__mod__, b"z")  # expect: not all arguments converted during bytes formatting
