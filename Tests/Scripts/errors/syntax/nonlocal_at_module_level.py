nonlocal x  # expect-diagnostic: SyntaxError: nonlocal declaration not allowed at module level
