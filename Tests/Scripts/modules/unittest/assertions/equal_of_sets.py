import unittest

t = unittest.TestCase()
try:
    t.assertEqual({1, 2}, {2, 3})
except AssertionError as error:
    print(error)

# expect: Items in the first set but not the second:
# expect: 1
# expect: Items in the second set but not the first:
# expect: 3
