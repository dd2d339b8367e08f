from enum import Enum


class Color(Enum):
    RED = 1
    BLUE = 2


Color.RED._add_alias_("ROJO")
Color.BLUE._add_value_alias_("azul")
print(Color.ROJO, Color("azul"), list(Color))
# expect: Color.RED Color.BLUE [<Color.RED: 1>, <Color.BLUE: 2>]
for add in [lambda: Color.BLUE._add_alias_("RED"), lambda: Color.RED._add_value_alias_(2)]:
    try:
        add()
    except (NameError, ValueError) as error:
        print(type(error).__name__, error)
# expect: NameError 'RED' is already bound: <Color.RED: 1>
# expect: ValueError 2 is already bound: <Color.BLUE: 2>
