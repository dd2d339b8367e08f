try:
    object.__new__(int)
except TypeError as error:
    print(error)  # expect: object.__new__(int) is not safe, use int.__new__()
