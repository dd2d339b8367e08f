class Referred:
    __slots__ = ["__weakref__"]


class Open:
    __slots__ = ["__dict__"]


for bases in ((Referred, Open), (Open, Referred)):
    both = type("Both", bases, {"__slots__": []})()
    both.name = 1
    print(both.__dict__, both.__weakref__)
# expect: {'name': 1} None
# expect: {'name': 1} None


def local():
    class Closed:
        __slots__ = ["field"]

    return Closed()


try:
    local().field
except AttributeError as error:
    print(error)  # expect: 'local.<locals>.Closed' object has no attribute 'field'
    print(error.name, type(error.obj).__name__)  # expect: field Closed
