x = f"{}"  # expect-diagnostic: SyntaxError: f-string: valid expression required before '}'
