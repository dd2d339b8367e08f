x = 1
else:  # expect-diagnostic: SyntaxError: invalid syntax
    pass
