f = lambda: return 1  # expect-diagnostic: SyntaxError: invalid syntax
