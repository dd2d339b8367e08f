x = f"{1"  # expect-diagnostic: SyntaxError: f-string: expecting '}'
