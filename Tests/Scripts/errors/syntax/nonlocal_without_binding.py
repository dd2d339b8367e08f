def f():
    nonlocal x  # expect-diagnostic: SyntaxError: no binding for nonlocal 'x' found
