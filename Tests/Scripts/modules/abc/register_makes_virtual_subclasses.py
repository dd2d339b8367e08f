from abc import ABC


class Base(ABC):
    pass


class Other:
    pass


print(issubclass(Other, Base), isinstance(Other(), Base))
print(Base.register(Other) is Other)
print(issubclass(Other, Base), isinstance(Other(), Base))
try:
    Base.register(1)
except TypeError as error:
    print(error)
# expect: False False
# expect: True
# expect: True True
# expect: Can only register classes
