f(a=1, a=2)  # expect-diagnostic: SyntaxError: keyword argument repeated: a
