import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

thing = Thing("a")
a, b = weakref.ref(thing), weakref.ref(thing)
print(a is b, a == b, hash(a) == hash(thing), a.__callback__)
c = weakref.ref(thing, print)
print(a is c, a == c, weakref.getweakrefcount(thing), weakref.getweakrefs(thing) == [a, c])
other = weakref.ref(Thing("b"))
print(a == other, other == other)
# expect: True True True None
# expect: False True 2 True
# expect: False True
