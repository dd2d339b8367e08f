import inspect


class Lamp:
    __slots__ = {"power": "measured in kilowatts"}


class Base:
    @property
    def size(self):
        "How large it is."


class Derived(Base):
    def _get(self):
        pass

    size = property(_get)


print(inspect.getdoc(Lamp.power))
print(inspect.getdoc(Derived.size))
# expect: measured in kilowatts
# expect: How large it is.
