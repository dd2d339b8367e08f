except ValueError:  # expect-diagnostic: SyntaxError: invalid syntax
    pass
