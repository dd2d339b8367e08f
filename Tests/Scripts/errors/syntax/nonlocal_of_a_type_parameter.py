def outer[T]():
    def inner():
        nonlocal T  # expect-diagnostic: SyntaxError: nonlocal binding not allowed for type parameter 'T'
