x = "abc  # expect-diagnostic: SyntaxError: unterminated string literal (detected at line 1)
