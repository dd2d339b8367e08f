# A class derived from array makes its items in __new__, and may take arguments of its own.
from array import array


class Shifted(array):
    __slots__ = ["offset"]

    def __new__(cls, typecode, data, offset):
        return array.__new__(cls, typecode, data)

    def __init__(self, typecode, data, offset):
        self.offset = offset

    def __getitem__(self, index):
        return array.__getitem__(self, index) + self.offset


class Named(array):
    def __init__(self, typecode, name=None):
        array.__init__(self)
        self.name = name


print(Shifted("i", [3, 6], 4)[1])  # expect: 10
print(Named("b", name="x").name, Named("b"))  # expect: x Named('b')
try:
    array("b", name="x")
except TypeError as error:
    print(error)  # expect: array.array() takes no keyword arguments
