x = [1, 2 3]  # expect-diagnostic: SyntaxError: invalid syntax. Perhaps you forgot a comma?
