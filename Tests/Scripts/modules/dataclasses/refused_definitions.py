from dataclasses import dataclass

try:

    @dataclass
    class Mutable:
        items: list = []
except ValueError as error:
    print(error)
try:

    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as error:
    print(error)
# expect: mutable default <class 'list'> for field items is not allowed: use default_factory
# expect: non-default argument 'b' follows default argument 'a'
