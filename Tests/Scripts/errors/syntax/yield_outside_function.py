yield 5  # expect-diagnostic: SyntaxError: 'yield' outside function
