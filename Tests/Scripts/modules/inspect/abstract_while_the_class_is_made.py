from abc import ABC, abstractmethod
import inspect


class Base(ABC):
    def __init_subclass__(cls):
        print(inspect.isabstract(cls))

    @abstractmethod
    def method(self):
        pass


class Abstract(Base):  # expect: True
    pass


class Concrete(Base):  # expect: False
    def method(self):
        pass
