class Old:
    pass


class New:
    def hello(self):
        return f"hello {self.name}"


class Slotted:
    __slots__ = ("name",)


thing = Old()
thing.name = "thing"
thing.__class__ = New
print(thing.hello())  # expect: hello thing
try:
    thing.__class__ = Slotted
except TypeError as error:
    print(error)  # expect: __class__ assignment: 'Slotted' object layout differs from 'New'
try:
    thing.__class__ = int
except TypeError as error:
    print(error)
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
