print("never printed")
x = = 1  # expect-diagnostic: SyntaxError: invalid syntax
