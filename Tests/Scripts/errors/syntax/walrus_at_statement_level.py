x := 5  # expect-diagnostic: SyntaxError: invalid syntax
