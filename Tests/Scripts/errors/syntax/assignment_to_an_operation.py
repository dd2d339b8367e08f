a + b = 1  # expect-diagnostic: SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
