import weakref


class Plain:
    pass


class Derived(Plain):
    pass


class Slotted:
    __slots__ = ("x", "__weakref__")


class Open(Slotted):
    pass


class Number(int):
    pass


class Error(Exception):
    pass


for cls in Plain, Derived, Slotted, Open, Number, Error:
    print(cls.__name__, [name for name in ("__dict__", "__weakref__") if name in vars(cls)])
# expect: Plain ['__dict__', '__weakref__']
# expect: Derived []
# expect: Slotted ['__weakref__']
# expect: Open ['__dict__']
# expect: Number ['__dict__']
# expect: Error ['__weakref__']

plain = Derived()
plain.x = 1
print(vars(Plain)["__dict__"], vars(Plain)["__dict__"].__get__(plain))
# expect: <attribute '__dict__' of 'Plain' objects> {'x': 1}
reference = weakref.ref(plain)
print(plain.__weakref__ is reference, Error().__weakref__)  # expect: True None
error = Error()
print(weakref.ref(error)() is error)  # expect: True
