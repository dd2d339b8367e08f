from enum import Enum, unique


class Color(Enum):
    RED = 1


for action in (
    lambda: Color(9),
    lambda: Color["BLUE"],
    lambda: setattr(Color, "RED", 3),
    lambda: Color.BLUE,
    lambda: Color(),
):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
try:

    class Twice(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
try:

    @unique
    class Same(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:

    class More(Color):
        BLUE = 2
except TypeError as error:
    print(error)
# expect: ValueError 9 is not a valid Color
# expect: KeyError 'BLUE'
# expect: AttributeError cannot reassign member 'RED'
# expect: AttributeError type object 'Color' has no attribute 'BLUE'
# expect: TypeError EnumType.__call__() missing 1 required positional argument: 'value'
# expect: 'A' already defined as 1
# expect: duplicate values found in <enum 'Same'>: B -> A
# expect: <enum 'More'> cannot extend <enum 'Color'>
