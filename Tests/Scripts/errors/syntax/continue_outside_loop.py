if True:
    continue  # expect-diagnostic: SyntaxError: 'continue' not properly in loop
