# What has keys() and items for them, pairs, and keywords; other objects are refused as by dict().
import weakref


class Thing: ...


class Keyed:
    def keys(self):
        return ["x"]

    def __getitem__(self, key):
        return first


first, second = Thing(), Thing()
things = weakref.WeakValueDictionary()
things.update(Keyed())
things.update([("y", second)], z=first)
print(sorted(things))  # expect: ['x', 'y', 'z']
try:
    things.update(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
