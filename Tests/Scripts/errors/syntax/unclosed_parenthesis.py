print((1 + 2)  # expect-diagnostic: SyntaxError: '(' was never closed
