for thing in (5, "text", None, int):
    try:
        raise thing
    except TypeError as error:
        print(error)
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
