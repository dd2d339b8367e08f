from typing import Literal

print(Literal[()])  # expect: typing.Literal[()]
