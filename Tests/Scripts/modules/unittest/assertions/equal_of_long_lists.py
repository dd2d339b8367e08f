import unittest

t = unittest.TestCase()
try:
    t.assertEqual(list(range(200)), list(range(201)))
except AssertionError as error:
    print(error)

# expect: Lists differ: [0, 1[827 chars]88, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199] != [0, 1[827 chars]88, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200]
# expect:
# expect: Second list contains 1 additional elements.
# expect: First extra element 200:
# expect: 200
# expect:
# expect: Diff is 1524 characters long. Set self.maxDiff to None to see it.
