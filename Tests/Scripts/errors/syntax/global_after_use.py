def f():
    x = 1
    global x  # expect-diagnostic: SyntaxError: name 'x' is assigned to before global declaration
