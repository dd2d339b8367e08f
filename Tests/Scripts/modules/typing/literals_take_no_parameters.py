from typing import Literal

try:
    Literal[1, "a"][2]
except TypeError as error:
    print(error)

# expect: typing.Literal[1, 'a'] is not a generic class
