assert 1 + 1 == 2, "never evaluated"
assert [], "empty " + "list"  # expect-error: AssertionError: empty list
