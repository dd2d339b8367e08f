class Text(str):
    __repr__ = object.__repr__


class Number(int):
    __repr__ = object.__repr__
    __str__ = object.__str__


class Derived(Number):
    pass


for value in (Text("a"), Number(3), Derived(4)):
    print(repr(value).partition(" at ")[0])
# expect: <__main__.Text object
# expect: <__main__.Number object
# expect: <__main__.Derived object
print(str(Text("a")), str(Number(3)).partition(" at ")[0], Number(3) + 1)  # expect: a <__main__.Number object 4
