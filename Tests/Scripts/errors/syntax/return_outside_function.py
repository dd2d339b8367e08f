return 5  # expect-diagnostic: SyntaxError: 'return' outside function
