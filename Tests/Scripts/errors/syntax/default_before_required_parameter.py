def f(a=1, b):  # expect-diagnostic: SyntaxError: parameter without a default follows parameter with a default
    pass
