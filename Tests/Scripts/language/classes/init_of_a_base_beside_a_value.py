# Values that __new__ makes whole have no __init__ of their own: the next base's runs.
class Told:
    def __init__(self, *args):
        print(type(self).__name__, args)


class Numbers(tuple, Told):
    pass


class Whole(int, Told):
    pass


class Real(float, Told):
    pass


class Text(str, Told):
    pass


class Items(list, Told):
    pass


Numbers([1])  # expect: Numbers ([1],)
Whole(3)  # expect: Whole (3,)
Real(2)  # expect: Real (2,)
Text("a")  # expect: Text ('a',)
print(Items([1, 2]))  # expect: [1, 2]
for cls in tuple, int, float, str, bytes, frozenset, complex, bytearray, list, dict, set:
    print(cls.__name__, "__init__" in vars(cls))
# expect: tuple False
# expect: int False
# expect: float False
# expect: str False
# expect: bytes False
# expect: frozenset False
# expect: complex False
# expect: bytearray True
# expect: list True
# expect: dict True
# expect: set True
