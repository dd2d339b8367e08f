class Flag(float):
    pass


class Number:
    def __int__(self):
        return True

    def __float__(self):
        return Flag(1.5)


print(int(Number()), float(Number()))
print(bool(NotImplemented))
# expect: 1 1.5
# expect: True
# expect-exit: 0
# expect-stderr: numbers_of_subclasses_and_not_implemented.py:13: DeprecationWarning: __int__ returned non-int (type bool).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.
# expect-stderr:   print(int(Number()), float(Number()))
# expect-stderr: numbers_of_subclasses_and_not_implemented.py:13: DeprecationWarning: Number.__float__ returned non-float (type Flag).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.
# expect-stderr:   print(int(Number()), float(Number()))
# expect-stderr: numbers_of_subclasses_and_not_implemented.py:14: DeprecationWarning: NotImplemented should not be used in a boolean context
# expect-stderr:   print(bool(NotImplemented))
