f(1=2)  # expect-diagnostic: SyntaxError: expression cannot contain assignment, perhaps you meant "=="?
