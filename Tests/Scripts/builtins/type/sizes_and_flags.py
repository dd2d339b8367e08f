import inspect
from abc import ABC, abstractmethod


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b")


class Abstract(ABC):
    @abstractmethod
    def method(self):
        pass


print(object.__basicsize__, int.__itemsize__, tuple.__itemsize__, function_size := type(len).__basicsize__)  # expect: 16 4 8 56
print(Plain.__dictoffset__, Plain.__weakrefoffset__, Plain.__basicsize__)  # expect: -1 -32 16
print(Slotted.__dictoffset__, Slotted.__weakrefoffset__, Slotted.__basicsize__)  # expect: 0 0 32
heap = 1 << 9
print(bool(int.__flags__ & heap), bool(Plain.__flags__ & heap))  # expect: False True
print(bool(bool.__flags__ & 1 << 10), bool(int.__flags__ & 1 << 24))  # expect: False True
print(bool(Abstract.__flags__ & 1 << 20), inspect.isabstract(Abstract))  # expect: True True
