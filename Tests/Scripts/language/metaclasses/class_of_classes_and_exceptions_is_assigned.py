class Own(type):
    def __new__(metatype, name, bases, namespace):
        made = super().__new__(metatype, name, bases, namespace)
        made.__class__ = made
        return made

    def __repr__(self):
        return self.__name__


class Idle(Own, metaclass=Own):
    pass


class Fault(Exception):
    pass


class Remote(Fault):
    def where(self):
        return "far away"


class Disk(OSError):
    pass


print(Idle, type(Idle) is Idle, isinstance(Idle, Idle))  # expect: Idle True True
fault = Fault("lost")
fault.__class__ = Remote
print(repr(fault), fault.where())  # expect: Remote('lost') far away
for target, other in (fault, Disk), (fault, ValueError), (ValueError(), Remote), (Fault, Own):
    try:
        target.__class__ = other
    except TypeError as error:
        print(error)
# expect: __class__ assignment: 'Disk' object layout differs from 'Remote'
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
