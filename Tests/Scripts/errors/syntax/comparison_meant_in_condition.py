if x = 1:  # expect-diagnostic: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
    pass
