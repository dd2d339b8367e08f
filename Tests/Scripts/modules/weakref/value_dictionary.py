import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

cache = weakref.WeakValueDictionary()
a, b = Thing("a"), Thing("b")
cache["a"], cache["b"] = a, b
print(len(cache), sorted(cache), list(cache.values()), "a" in cache)
del a
print(len(cache), dict(cache), cache.get("a"), cache.get("a", 1), "a" in cache)
try:
    cache["a"]
except KeyError as error:
    print("KeyError", error)
print(cache.setdefault("b", None) is b, cache.pop("b") is b, cache.pop("b", 0), len(cache))
# expect: 2 ['a', 'b'] [Thing(a), Thing(b)] True
# expect: 1 {'b': Thing(b)} None 1 False
# expect: KeyError 'a'
# expect: True True 0 0
