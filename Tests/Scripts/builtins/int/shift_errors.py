for action in (lambda: 1 << -1, lambda: 1 >> -1):
    try:
        action()
    except ValueError as error:
        print(error)
# expect: negative shift count
# expect: negative shift count
