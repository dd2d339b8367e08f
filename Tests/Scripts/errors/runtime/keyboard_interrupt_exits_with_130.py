print("before")  # expect: before
raise KeyboardInterrupt  # expect-error: KeyboardInterrupt
# expect-exit: 130
