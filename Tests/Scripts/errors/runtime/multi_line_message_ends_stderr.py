raise ValueError("first line\nsecond line")  # expect-error: second line
