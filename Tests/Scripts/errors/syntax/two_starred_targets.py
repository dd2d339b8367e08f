*a, *b = [1, 2]  # expect-diagnostic: SyntaxError: multiple starred expressions in assignment
