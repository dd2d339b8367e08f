x = (1, 2]  # expect-diagnostic: SyntaxError: closing parenthesis ']' does not match opening parenthesis '('
