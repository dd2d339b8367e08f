from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"], list(Color), len(Color), Color)
print(Color.CRIMSON is Color.RED, Color.RED.name, Color.RED.value, Color.RED == 1, 2 in Color)
print({Color.RED: "r"}[Color.CRIMSON], isinstance(Color.RED, Color), sorted(Color.__members__))
# expect: Color.RED <Color.GREEN: 2> Color.GREEN Color.RED [<Color.RED: 1>, <Color.GREEN: 2>] 2 <enum 'Color'>
# expect: True RED 1 False True
# expect: r True ['CRIMSON', 'GREEN', 'RED']
