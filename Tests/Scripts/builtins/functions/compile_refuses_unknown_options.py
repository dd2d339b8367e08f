for options in [{"flags": 0xFF}, {"flags": 1 << 30}, {"optimize": 3}, {"optimize": -2}]:
    try:
        compile("1", "f", "exec", **options)
    except ValueError as error:
        print(error)
# expect: compile(): unrecognised flags
# expect: compile(): unrecognised flags
# expect: compile(): invalid optimize value
# expect: compile(): invalid optimize value
