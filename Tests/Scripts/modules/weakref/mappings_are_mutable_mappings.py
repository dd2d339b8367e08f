import weakref
from collections.abc import MutableMapping


class Key:
    pass


class Keys:
    def __init__(self, *keys):
        self.held = keys

    def keys(self):
        return self.held

    def __getitem__(self, key):
        return key


print(isinstance(weakref.WeakValueDictionary(), MutableMapping))  # expect: True
held = Key(), Key()
mapping = weakref.WeakValueDictionary()
mapping.update(Keys(*held))
print(len(mapping))  # expect: 2
