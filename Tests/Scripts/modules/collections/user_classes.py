from collections import UserDict, UserList, UserString


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


print(Upper(a=1), UserList([1]) + [2], UserString("abc").upper(), type(UserString("a").strip()).__name__)
# expect: {'A': 1} [1, 2] ABC UserString
