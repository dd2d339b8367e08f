match 1:
    case f"":  # expect-diagnostic: SyntaxError: patterns may only match literals and attribute lookups
        pass
