x = 1 \ + 2  # expect-diagnostic: SyntaxError: unexpected character after line continuation character
