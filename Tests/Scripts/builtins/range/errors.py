for action in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("3"), lambda: range(3)[3],
               lambda: range(), lambda: range(1, 2, 3, 4)):
    try:
        action()
    except (ValueError, TypeError, IndexError) as error:
        print(error)
# expect: range() arg 3 must not be zero
# expect: 'float' object cannot be interpreted as an integer
# expect: 'str' object cannot be interpreted as an integer
# expect: range object index out of range
# expect: range expected at least 1 argument, got 0
# expect: range expected at most 3 arguments, got 4
