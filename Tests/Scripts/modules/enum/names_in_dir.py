from enum import Enum, IntEnum


class Color(Enum):
    RED = 1

    def wavelength(self):
        return 700


class Size(IntEnum):
    S = 1


print(dir(Color))
# expect: ['RED', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__']
print(dir(Color.RED))
# expect: ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value', 'wavelength']
print({"bit_length", "name", "__add__"} <= set(dir(Size.S)), "S" in dir(Size), "bit_length" in dir(Size))
# expect: True True True
