import unittest

t = unittest.TestCase()
with t.assertRaises(ValueError) as context:
    raise ValueError("seen")
print(context.exception)
t.assertRaises(ZeroDivisionError, lambda: 1 / 0)
for body in (
    lambda: t.assertRaises(ValueError, print, "called"),
    lambda: t.assertRaises((ValueError, TypeError), print),
    lambda: t.assertRaises(ValueError, int, []),
    lambda: t.assertRaises(3),
    lambda: t.assertRaises(ValueError, wrong=1),
):
    try:
        body()
    except Exception as error:
        print(type(error).__name__, error)

# expect: seen
# expect: called
# expect: AssertionError ValueError not raised by print
# expect:
# expect: AssertionError (<class 'ValueError'>, <class 'TypeError'>) not raised by print
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: TypeError assertRaises() arg 1 must be an exception type or tuple of exception types
# expect: TypeError 'wrong' is an invalid keyword argument for this function
