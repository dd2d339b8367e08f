import unittest

t = unittest.TestCase()
try:
    t.assertEqual(1, 2)
except AssertionError as error:
    print(error)

# expect: 1 != 2
