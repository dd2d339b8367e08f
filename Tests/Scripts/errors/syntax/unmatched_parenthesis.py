x = 1)  # expect-diagnostic: SyntaxError: unmatched ')'
