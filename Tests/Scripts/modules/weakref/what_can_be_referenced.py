import weakref

for value in [1, "text", [], {}, (), None, object(), range(3)]:
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)


class Slotted:
    __slots__ = ("a",)


class Referable:
    __slots__ = ("__weakref__",)


try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)
thing = Referable()
print(weakref.ref(thing)() is thing)
print(weakref.ref({1}.__class__)() is set)
# expect: cannot create weak reference to 'int' object
# expect: cannot create weak reference to 'str' object
# expect: cannot create weak reference to 'list' object
# expect: cannot create weak reference to 'dict' object
# expect: cannot create weak reference to 'tuple' object
# expect: cannot create weak reference to 'NoneType' object
# expect: cannot create weak reference to 'object' object
# expect: cannot create weak reference to 'range' object
# expect: cannot create weak reference to 'Slotted' object
# expect: True
# expect: True
