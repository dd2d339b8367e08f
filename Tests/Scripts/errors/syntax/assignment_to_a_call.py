f() = 1  # expect-diagnostic: SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?
