x = b"é"  # expect-diagnostic: SyntaxError: bytes can only contain ASCII literal characters
