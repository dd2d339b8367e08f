f(a=1, 2)  # expect-diagnostic: SyntaxError: positional argument follows keyword argument
