try:
    pass
x = 1  # expect-diagnostic: SyntaxError: expected 'except' or 'finally' block
