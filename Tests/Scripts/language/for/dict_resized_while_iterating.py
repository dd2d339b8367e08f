d = {1: 1}
for key in d:  # expect-error: RuntimeError: dictionary changed size during iteration
    d[key + 1] = 0
