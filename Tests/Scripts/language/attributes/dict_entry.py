class Free:
    x = 1

    def fill(self):
        self.y = 2


class Slotted:
    __slots__ = ("a",)


class Derived(Free):
    pass


class Failure(Exception):
    pass


def special(cls):
    return [name for name in vars(cls) if name in ("__dict__", "__weakref__", "__doc__")]


print(list(vars(Free)))  # expect: ['__module__', '__firstlineno__', 'x', 'fill', '__static_attributes__', '__dict__', '__weakref__', '__doc__']
print(special(Slotted), special(Derived), special(Failure))  # expect: ['__doc__'] ['__doc__'] ['__weakref__', '__doc__']
print(vars(Free)["__dict__"])  # expect: <attribute '__dict__' of 'Free' objects>
print(vars(Free)["__dict__"].__get__(Free()), Free().__weakref__)  # expect: {} None
for found in Free(), Slotted(), Failure(), object(), 3:
    print("__dict__" in dir(found), "__weakref__" in dir(found))
# expect: True True
# expect: False False
# expect: True True
# expect: False False
# expect: False False
