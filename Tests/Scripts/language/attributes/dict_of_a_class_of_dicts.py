# `__dict__` may be set to an instance of a class derived from dict; attributes go past its methods.


class Loud(dict):
    def __getitem__(self, key):
        return "asked"

    def __setitem__(self, key, value):
        raise KeyError(key)

    def __missing__(self, key):
        return "missing"


class Plain:
    pass


thing, own = Plain(), Loud(x=1)
thing.old = 0
thing.__dict__ = own
print(thing.x, hasattr(thing, "old"), hasattr(thing, "y"))  # expect: 1 False False
thing.y = 2
del thing.x
print(own, thing.__dict__ is own, vars(thing)["z"])  # expect: {'y': 2} True asked
dict.__setitem__(own, "z", 3)
print(thing.z, sorted(name for name in dir(thing) if len(name) == 1))  # expect: 3 ['y', 'z']
