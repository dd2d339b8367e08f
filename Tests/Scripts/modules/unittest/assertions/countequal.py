import unittest

t = unittest.TestCase()
try:
    t.assertCountEqual([1, 1, 2], [1, 2, 2, 3])
except AssertionError as error:
    print(error)

# expect: Element counts were not equal:
# expect: First has 2, Second has 1:  1
# expect: First has 1, Second has 2:  2
# expect: First has 0, Second has 1:  3
