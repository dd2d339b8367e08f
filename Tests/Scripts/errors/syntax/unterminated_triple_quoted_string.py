x = """abc  # expect-diagnostic: SyntaxError: unterminated triple-quoted string literal (detected at line 2)
def
