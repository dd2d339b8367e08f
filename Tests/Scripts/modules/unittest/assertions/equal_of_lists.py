import unittest

t = unittest.TestCase()
try:
    t.assertEqual([1, 2, 3], [1, 5, 3, 4])
except AssertionError as error:
    print(error)

# expect: Lists differ: [1, 2, 3] != [1, 5, 3, 4]
# expect:
# expect: First differing element 1:
# expect: 2
# expect: 5
# expect:
# expect: Second list contains 1 additional elements.
# expect: First extra element 3:
# expect: 4
# expect:
# expect: - [1, 2, 3]
# expect: ?     ^
# expect:
# expect: + [1, 5, 3, 4]
# expect: ?     ^   +++
# expect:
