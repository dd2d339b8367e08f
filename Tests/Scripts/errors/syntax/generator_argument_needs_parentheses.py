f(x for x in [], 1)  # expect-diagnostic: SyntaxError: Generator expression must be parenthesized
