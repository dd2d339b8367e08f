import abc


class Meta(type):
    def __new__(meta, name, bases, namespace, **keywords):
        print("new", name, keywords)
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        print("init", name)
        super().__init__(name, bases, namespace)


class A(metaclass=Meta):
    pass


B = type("B", (A,), {"x": 1}, key=2)
print(type(B), B.x)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


try:
    type("Square", (Shape,), {})()
except TypeError as error:
    print(error)
print(type("Square", (Shape,), {"area": lambda self: 4})().area())

# expect: new A {}
# expect: init A
# expect: new B {'key': 2}
# expect: init B
# expect: <class '__main__.Meta'> 1
# expect: Can't instantiate abstract class Square without an implementation for abstract method 'area'
# expect: 4
