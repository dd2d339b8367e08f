# One statement stores attributes of many kinds of objects, each by its own rules.


class Plain:
    level = 1


class Slotted:
    __slots__ = ("level",)


class Property:
    @property
    def level(self):
        return self.hidden

    @level.setter
    def level(self, value):
        self.hidden = value * 10


class Setting:
    def __setattr__(self, name, value):
        super().__setattr__(name, value + 100)


class Frozen:
    __slots__ = ()
    level = 7


def put(thing, value):
    thing.level = value


def raised(thing):
    thing.level ^= 6
    thing.level += 1
    return thing.level


things = [Plain(), Slotted(), Property(), Setting(), type("Sub", (Plain,), {})()]
for turn in range(2):
    for thing in things:
        put(thing, turn)
    print([raised(thing) for thing in things], Plain.level)
# expect: [7, 7, 610, 299, 7] 1
# expect: [8, 8, 1210, 300, 8] 1
try:
    put(Frozen(), 1)
except AttributeError as error:
    print(error)  # expect: 'Frozen' object attribute 'level' is read-only
Plain.level = property(lambda self: 5)
try:
    put(things[0], 1)
except AttributeError as error:
    print(error)  # expect: property '<lambda>' of 'Plain' object has no setter
del Plain.level
put(things[0], 3)
print(raised(things[0]), vars(things[0]))  # expect: 6 {'level': 6}
