for action in (lambda: "abc"[3], lambda: "abc"[-4], lambda: "abc"["x"], lambda: "abc"[1.0], lambda: ""[0],
               lambda: "abc"[::0]):
    try:
        action()
    except (IndexError, TypeError, ValueError) as error:
        print(error)
# expect: string index out of range
# expect: string index out of range
# expect: string indices must be integers, not 'str'
# expect: string indices must be integers, not 'float'
# expect: string index out of range
# expect: slice step cannot be zero
