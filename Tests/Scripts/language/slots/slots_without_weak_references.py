import weakref

class A: __slots__ = ()
class WithDict(A): __slots__ = ("__dict__",)
class Plain(WithDict): pass
class WithBoth(A): __slots__ = ("__dict__", "__weakref__")

for cls in WithDict, Plain, WithBoth:
    instance = cls()
    instance.x = 1
    try: print(cls.__name__, weakref.ref(instance)() is instance, hasattr(cls, "__weakref__"))
    except TypeError as error: print(error, hasattr(cls, "__weakref__"))

# expect: cannot create weak reference to 'WithDict' object False
# expect: Plain True True
# expect: WithBoth True True
