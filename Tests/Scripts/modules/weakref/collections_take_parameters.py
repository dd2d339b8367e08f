import weakref

print(weakref.WeakValueDictionary[int, str])  # expect: weakref.WeakValueDictionary[int, str]
print(weakref.WeakKeyDictionary[int, str].__origin__)  # expect: <class 'weakref.WeakKeyDictionary'>
print(weakref.WeakSet[int].__args__)  # expect: (<class 'int'>,)
