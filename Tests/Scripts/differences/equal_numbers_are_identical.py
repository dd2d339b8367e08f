# category: objects
# difference: Two ints, or two floats, of the same value are the same object.
# because: Small ints and floats are not objects in memory: a value is 16 bytes, number included.
# instead: Compare numbers with `==`, as Python's own SyntaxWarning says.
text = "1000"
print(int(text) is int(text), float(text) is float(text))  # expect: True True
# cpython: False False
