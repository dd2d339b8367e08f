import itertools, weakref

class A: pass
for value in {}.keys(), {}.items(), map(int, []), zip(), super(A), enumerate([]), itertools.count(), reversed([]):
    try: print(type(value).__name__, weakref.ref(value)() is value)
    except TypeError as error: print(error)
for value in memoryview(b""), itertools.tee([])[0], {1}, list[int]:
    print(type(value).__name__, weakref.ref(value)() is value)

# expect: cannot create weak reference to 'dict_keys' object
# expect: cannot create weak reference to 'dict_items' object
# expect: cannot create weak reference to 'map' object
# expect: cannot create weak reference to 'zip' object
# expect: cannot create weak reference to 'super' object
# expect: cannot create weak reference to 'enumerate' object
# expect: cannot create weak reference to 'itertools.count' object
# expect: cannot create weak reference to 'list_reverseiterator' object
# expect: memoryview True
# expect: _tee True
# expect: set True
# expect: GenericAlias True
