# An enumeration with members is called with values, one without makes others.
import enum
import inspect


class Colour(enum.Enum):
    RED = 1


print(inspect.signature(Colour))  # expect: (*values)
print(inspect.signature(enum.Flag))
# expect: (new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)
