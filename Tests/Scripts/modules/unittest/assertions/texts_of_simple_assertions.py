import unittest

t = unittest.TestCase()
claims = [
    lambda: t.assertTrue(0),
    lambda: t.assertFalse([1], "why"),
    lambda: t.assertIs(1, 2),
    lambda: t.assertIsNot(None, None),
    lambda: t.assertIsNone(3),
    lambda: t.assertIsNotNone(None),
    lambda: t.assertIn(3, [1, 2]),
    lambda: t.assertNotIn(1, [1, 2]),
    lambda: t.assertIsInstance(1, str),
    lambda: t.assertNotIsInstance(1, int),
    lambda: t.assertLess(2, 1),
    lambda: t.assertLessEqual(2, 1),
    lambda: t.assertGreater(1, 2),
    lambda: t.assertGreaterEqual(1, 2),
    lambda: t.assertNotEqual(1, 1.0),
    lambda: t.assertAlmostEqual(1.0, 1.1),
    lambda: t.assertAlmostEqual(1.0, 1.5, delta=0.25),
    lambda: t.assertNotAlmostEqual(1.0, 1.0000000001),
    lambda: t.fail("at once"),
]
for claim in claims:
    try:
        claim()
    except AssertionError as error:
        print(error)

# expect: 0 is not true
# expect: [1] is not false : why
# expect: 1 is not 2
# expect: unexpectedly identical: None
# expect: 3 is not None
# expect: unexpectedly None
# expect: 3 not found in [1, 2]
# expect: 1 unexpectedly found in [1, 2]
# expect: 1 is not an instance of <class 'str'>
# expect: 1 is an instance of <class 'int'>
# expect: 2 not less than 1
# expect: 2 not less than or equal to 1
# expect: 1 not greater than 2
# expect: 1 not greater than or equal to 2
# expect: 1 == 1.0
# expect: 1.0 != 1.1 within 7 places (0.10000000000000009 difference)
# expect: 1.0 != 1.5 within 0.25 delta (0.5 difference)
# expect: 1.0 == 1.0000000001 within 7 places
# expect: at once
