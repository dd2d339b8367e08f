for value in (None, 0, 0.0, "", [], (), {}, set(), range(0), b"", False, -0.0):
    if value:
        print("true", value)
for value in (1, -1, 0.1, "0", [0], (0,), {0: 0}, {0}, range(1), b"0", print, len):
    if not value:
        print("false", value)
print(bool([]), bool([[]]), bool("False"))  # expect: False True True
