import collections
from collections import UserDict


class Lower(UserDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key.lower(), value)


lower = Lower(A=1)  # expect: set A
print(lower.copy(), type(lower.copy()))
# expect: set a
# expect: set a
# expect: {'a': 1} <class '__main__.Lower'>
print(UserDict(a=1).copy(), {"ChainMap", "UserDict"} <= set(dir(collections)))  # expect: {'a': 1} True
