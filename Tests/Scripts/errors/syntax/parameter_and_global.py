def f(x):
    global x  # expect-diagnostic: SyntaxError: name 'x' is parameter and global
