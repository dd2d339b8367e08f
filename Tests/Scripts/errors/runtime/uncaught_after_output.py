print("before")  # expect: before
raise ValueError("the reason")  # expect-error: ValueError: the reason
