def refused(call):
    try:
        print("taken", call())
    except TypeError as error:
        print(error)


refused(lambda: b"abc".find("a", "b"))
refused(lambda: b"abc".find("a", 1))
refused(lambda: bytearray(b"abc").count([1], object()))
refused(lambda: b"a b".split("x", "y"))
refused(lambda: b"a b".rsplit("x", 1))


class Shrinking:
    def __index__(self):
        data.clear()
        return 98


data = bytearray(b"abc" * 50)
data.find(Shrinking(), 10)
print(data.find(b"", 1), data.count(b""))

# expect: slice indices must be integers or None or have an __index__ method
# expect: argument should be integer or bytes-like object, not 'str'
# expect: slice indices must be integers or None or have an __index__ method
# expect: 'str' object cannot be interpreted as an integer
# expect: a bytes-like object is required, not 'str'
# expect: -1 1
