assert (False, "message")
assert (not (), "message"), 1
print("passed")
# expect: passed
# expect-exit: 0
# expect-stderr: assertion_on_a_tuple.py:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# expect-stderr:   assert (False, "message")
# expect-stderr: assertion_on_a_tuple.py:2: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# expect-stderr:   assert (not (), "message"), 1
