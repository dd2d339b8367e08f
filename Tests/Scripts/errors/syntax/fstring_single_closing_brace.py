x = f"}"  # expect-diagnostic: SyntaxError: f-string: single '}' is not allowed
