break  # expect-diagnostic: SyntaxError: 'break' outside loop
