if True  # expect-diagnostic: SyntaxError: expected ':'
    pass
