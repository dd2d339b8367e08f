import abc
from dataclasses import dataclass


@dataclass
class Doubled:
    value: int

    def __init__(self, value):
        self.value = 2 * value


print(Doubled(3))


class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other): ...


@dataclass(order=True)
class Day(Ordered):
    number: int


print(Day(1) < Day(2), Day.__abstractmethods__)

# expect: Doubled(value=6)
# expect: True frozenset()
