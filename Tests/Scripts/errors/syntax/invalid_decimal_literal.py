x = 1abc  # expect-diagnostic: SyntaxError: invalid decimal literal
