match {}:
    case {0: _, False: _}:  # expect-diagnostic: SyntaxError: mapping pattern checks duplicate key (False)
        pass
