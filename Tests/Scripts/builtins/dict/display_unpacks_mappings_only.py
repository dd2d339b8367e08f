for source in 5, [("a", 1)]:
    try:
        print({**source})
    except TypeError as error:
        print(error)
# expect: 'int' object is not a mapping
# expect: 'list' object is not a mapping
