import unittest

t = unittest.TestCase()
try:
    t.assertEqual({"a": 1, "b": [1]}, {"a": 2, "b": [1]}, "my message")
except AssertionError as error:
    print(error)

# expect: {'a': 1, 'b': [1]} != {'a': 2, 'b': [1]}
# expect: - {'a': 1, 'b': [1]}
# expect: ?       ^
# expect:
# expect: + {'a': 2, 'b': [1]}
# expect: ?       ^
# expect:  : my message
