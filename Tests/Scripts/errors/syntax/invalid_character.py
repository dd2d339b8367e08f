x = 5 € 3  # expect-diagnostic: SyntaxError: invalid character '€' (U+20AC)
