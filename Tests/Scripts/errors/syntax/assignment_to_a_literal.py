5 = x  # expect-diagnostic: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
