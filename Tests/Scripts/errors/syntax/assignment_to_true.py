True = 1  # expect-diagnostic: SyntaxError: cannot assign to True
