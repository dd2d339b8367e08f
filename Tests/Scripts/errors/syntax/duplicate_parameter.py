def f(a, a):  # expect-diagnostic: SyntaxError: duplicate argument 'a' in function definition
    pass
