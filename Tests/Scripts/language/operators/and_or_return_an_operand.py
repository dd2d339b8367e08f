print(0 or "x", 1 or "x", 0 and "x", 1 and "x")  # expect: x 1 0 x
print([] or {} or None)  # expect: None
