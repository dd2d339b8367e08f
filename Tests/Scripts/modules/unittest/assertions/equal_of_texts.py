import unittest

t = unittest.TestCase()
try:
    t.assertEqual("hello\nworld\n", "hello\nwurld\n")
except AssertionError as error:
    print(error)

# expect: 'hello\nworld\n' != 'hello\nwurld\n'
# expect:   hello
# expect: - world
# expect: ?  ^
# expect: + wurld
# expect: ?  ^
# expect:
