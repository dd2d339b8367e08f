class V:
    @property
    def size(self):
        raise ValueError("no size")

    def __add__(self, other):
        return self.size

V() + 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "property_and_operator_methods.py", line 9, in <module>
# expect-stderr:     V() + 1
# expect-stderr:     ~~~~^~~
# expect-stderr:   File "property_and_operator_methods.py", line 7, in __add__
# expect-stderr:     return self.size
# expect-stderr:            ^^^^^^^^^
# expect-stderr:   File "property_and_operator_methods.py", line 4, in size
# expect-stderr:     raise ValueError("no size")
# expect-stderr: ValueError: no size
