assert True
assert 0  # expect-error: AssertionError
