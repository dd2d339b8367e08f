from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...


class Square(Shape):
    name = "square"


class Circle(Square):
    def area(self):
        return 3


for cls in (Shape, Square):
    try:
        cls()
    except TypeError as error:
        print(error)
print(Circle().area(), sorted(Shape.__abstractmethods__))
# expect: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'name'
# expect: Can't instantiate abstract class Square without an implementation for abstract method 'area'
# expect: 3 ['area', 'name']
