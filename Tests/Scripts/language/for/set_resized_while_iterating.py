s = {1}
for item in s:  # expect-error: RuntimeError: Set changed size during iteration
    s.add(item + 1)
