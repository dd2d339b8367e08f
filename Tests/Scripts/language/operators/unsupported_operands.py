def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)

attempt(lambda: 1 + "a")
# expect: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: "a" + 1)
# expect: can only concatenate str (not "int") to str
attempt(lambda: [1] + (2,))
# expect: can only concatenate list (not "tuple") to list
attempt(lambda: (1,) + [2])
# expect: can only concatenate tuple (not "list") to tuple
attempt(lambda: None - 1)
# expect: unsupported operand type(s) for -: 'NoneType' and 'int'
attempt(lambda: "a" * "b")
# expect: can't multiply sequence by non-int of type 'str'
attempt(lambda: {} | 1)
# expect: unsupported operand type(s) for |: 'dict' and 'int'
attempt(lambda: 1.5 & 2)
# expect: unsupported operand type(s) for &: 'float' and 'int'
attempt(lambda: 2 ** "x")
# expect: unsupported operand type(s) for ** or pow(): 'int' and 'str'
attempt(lambda: 5 // None)
# expect: unsupported operand type(s) for //: 'int' and 'NoneType'
attempt(lambda: 5 % None)
# expect: unsupported operand type(s) for %: 'int' and 'NoneType'
attempt(lambda: 1 << 1.0)
# expect: unsupported operand type(s) for <<: 'int' and 'float'
attempt(lambda: 3 @ 4)
# expect: unsupported operand type(s) for @: 'int' and 'int'
