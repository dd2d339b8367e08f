del 5  # expect-diagnostic: SyntaxError: cannot delete literal
