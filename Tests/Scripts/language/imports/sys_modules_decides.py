import sys


class Anything:
    answer = 42


sys.modules["made_up"] = Anything
from made_up import answer
import made_up

print(answer, made_up is Anything)  # expect: 42 True
