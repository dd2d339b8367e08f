from abc import ABC


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return hasattr(other, "quack") or NotImplemented
        return NotImplemented


class Duck:
    def quack(self): ...


print(isinstance(Duck(), Quacks), issubclass(int, Quacks))
# expect: True False
