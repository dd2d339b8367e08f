try:
    open(-1)
except ValueError as error:
    print(error)  # expect: negative file descriptor
